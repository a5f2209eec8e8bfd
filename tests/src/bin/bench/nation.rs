//! A nation in one process: 2,880 made-up counties, about 230,000 records, in a process of its own each, so that
//! memory is that of nothing else.

use std::collections::HashSet;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use search_index::Finder;
use seeds::{Ask, Catalogue, RegionSlug};
use tests::relevance::AS_OF;

use crate::clock::{Readings, millis};
use crate::counties::{Wording, write};
use crate::{Outcome, queries};

/// How often each question is asked, each time in another county.
const TIMES: usize = 10;

/// Writes both nations and measures each in a child of this process.
pub(crate) fn run() -> Outcome {
    for (what, wording) in [
        ("every county prints one of the two lists to the letter", Wording::Shared),
        ("every county words every name itself", Wording::Own),
    ] {
        let folder = std::env::temp_dir().join(format!("minsheng-nation-{}", std::process::id()));
        let counties = write(&tests::seeds_dir(), &folder, wording)?;
        println!("\n{counties} made-up counties beside the two cities; {what}");
        let measured = Command::new(std::env::current_exe()?).arg("--seeds").arg(&folder).status();
        std::fs::remove_dir_all(&folder)?;
        if !measured?.success() {
            return Err("the measuring process failed; see above".into());
        }
    }
    Ok(())
}

/// Measures the catalogue of a folder.
pub(crate) fn measure(folder: &Path) -> Outcome {
    let start = Instant::now();
    let catalogue = Catalogue::load(folder)?;
    let loaded = start.elapsed();
    let (memory, _) = memory()?;
    let (start, worked) = (Instant::now(), worked()?);
    let finder = Finder::new(catalogue)?;
    let (indexed, worked) = (start.elapsed(), self::worked()? - worked);
    let (records, wordings) = size(finder.catalogue());
    println!("{records} records in {wordings} wordings of {} services", finder.catalogue().services().len());
    println!("files read in {:.1} s ({memory} MB then)", loaded.as_secs_f64());
    println!("indexed in {:.1} s, {worked:.1} s of them at work on a core", indexed.as_secs_f64());
    searches(&finder);
    let (now, highest) = self::memory()?;
    println!("memory (RSS): {now} MB after, {highest} MB at its highest (VmHWM)");
    Ok(())
}

/// Rows of all lists, and how many of them differ.
fn size(catalogue: &Catalogue) -> (usize, usize) {
    let records = catalogue.regions().iter().map(seeds::Region::service_count).sum();
    let listings =
        catalogue.services().iter().flat_map(|s| s.data.regions.values().map(move |listing| (&s.id, listing)));
    let wordings: HashSet<_> = listings.map(|(id, own)| (id, &own.name, &own.also_printed, &own.audience)).collect();
    (records, wordings.len())
}

fn searches(finder: &Finder) {
    let words: Vec<String> = ["search_dev.jsonl", "search_own.jsonl"].into_iter().flat_map(queries).collect();
    let counties: Vec<&RegionSlug> = finder.catalogue().regions().iter().map(|region| &region.slug).collect();
    let searched = |words: &str, region| {
        let ask = Ask { words, region, domain: None, as_of: AS_OF, limit: 10, literal: false };
        black_box(finder.search(black_box(&ask)));
    };
    // A prime, so that neighbours in the list are not asked one after the other.
    let one = Readings::of(&words, TIMES, |at, words| searched(words, Some(counties[at * 911 % counties.len()])));
    let all = Readings::of(&words, 1, |_, words| searched(words, None));
    println!("{:<44}{:>8}{:>10}{:>10}{:>10}", "milliseconds", "times", "p50", "p99", "worst");
    for (what, readings) in [("search in one county", one), ("search without a county", all)] {
        let [p50, p99, worst] = [50, 99, 100].map(|percent| millis(readings.at(percent)));
        println!("{what:<44}{:>8}{p50:>10.3}{p99:>10.3}{worst:>10.3}", readings.count());
    }
}

/// What this process holds now and held at most, in megabytes, as Linux says.
fn memory() -> Outcome<(u64, u64)> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let megabytes = |key: &str| -> Outcome<u64> {
        let line = status.lines().find_map(|line| line.strip_prefix(key)).ok_or("no such line in /proc/self/status")?;
        let kilobytes: u64 = line.trim_start_matches(':').trim().trim_end_matches(" kB").parse()?;
        Ok(kilobytes / 1024)
    };
    Ok((megabytes("VmRSS")?, megabytes("VmHWM")?))
}

/// Seconds that this process has been at work, all threads together: beside the clock's, what a busy machine adds.
fn worked() -> Outcome<f64> {
    /// Linux counts in hundredths of a second (USER_HZ).
    const A_SECOND: f64 = 100.0;
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let (_, after) = stat.rsplit_once(')').ok_or("no such line in /proc/self/stat")?;
    // proc(5): utime and stime are the 14th and 15th, and the second ends with the bracket.
    let ticks = after.split_whitespace().skip(11).take(2).map(str::parse::<f64>).sum::<Result<f64, _>>()?;
    Ok(ticks / A_SECOND)
}
