//! Files named by what is in them, compressed beside, and kept for one release more.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{files_in, trouble};
use crate::Outcome;

/// Brotli's best; files are small and built once.
const BROTLI: u32 = 11;

/// Writes `bytes` under a name with their digest, and compressed beside it.
pub(super) fn keep(assets: &Path, name: &str, ending: &str, bytes: &[u8]) -> Outcome<String> {
    let name = format!("{name}.{}.{ending}", &digest(bytes)[..12]);
    let file = assets.join(&name);
    fs::write(&file, bytes).map_err(trouble(&file))?;
    let (br, gz) = (assets.join(format!("{name}.br")), assets.join(format!("{name}.gz")));
    let mut small = Vec::new();
    brotli::CompressorWriter::new(&mut small, 4096, BROTLI, 22).write_all(bytes).map_err(trouble(&br))?;
    fs::write(&br, small).map_err(trouble(&br))?;
    let mut small = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let small = small.write_all(bytes).and_then(|()| small.finish()).map_err(trouble(&gz))?;
    fs::write(&gz, small).map_err(trouble(&gz))?;
    Ok(name)
}

/// Only this release and the one before stay: an old page must find its own.
pub(super) fn forget_older(assets: &Path, release: &BTreeSet<String>, previous: &BTreeSet<String>) -> Outcome {
    for file in files_in(assets)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let bare = name.trim_end_matches(".br").trim_end_matches(".gz");
        if !release.contains(bare) && !previous.contains(bare) {
            fs::remove_file(&file).map_err(trouble(&file))?;
        }
    }
    Ok(())
}

pub(super) fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::{forget_older, keep};

    #[test]
    fn the_previous_release_is_kept_and_older_ones_are_not() {
        let folder = std::env::temp_dir().join(format!("minsheng-assets-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let names = ["oldest", "previous", "present"].map(|text| {
            let name = keep(&folder, "site", "css", text.as_bytes()).expect("kept");
            assert!(folder.join(format!("{name}.br")).is_file() && folder.join(format!("{name}.gz")).is_file());
            name
        });
        let one = |name: &String| BTreeSet::from([name.clone()]);
        forget_older(&folder, &one(&names[2]), &one(&names[1])).expect("forgotten");
        let there = names.map(|name| folder.join(&name).is_file() && folder.join(format!("{name}.br")).is_file());
        assert_eq!(there, [false, true, true]);
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn a_name_is_its_content() {
        let folder = std::env::temp_dir().join(format!("minsheng-names-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let [a, b, c] = ["a", "b", "a"].map(|text| keep(&folder, "site", "css", text.as_bytes()).expect("kept"));
        assert!(a != b && a == c, "{a} {b} {c}");
        fs::remove_dir_all(&folder).expect("removed");
    }
}
