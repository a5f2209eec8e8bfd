//! A made-up nation: the catalogue's folder with every county printing one of the two cities' lists.

use std::fs;
use std::path::Path;

use crate::Outcome;

/// Two characters of each name: 48 × 60 = 2,880 counties, none of them a place.
const FIRST: &str = "云青白红金银玉石松柏竹梅兰菊桃李杏柳枫桐春夏秋冬晨暮朝夕晴雨霜雪风雷虹霞星月海河湖泉溪潭岭峰谷原";
const SECOND: &str = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥东南西北上下左右前后内外大小高低长短远近新旧安宁平和顺兴";
/// The two lists they print, by turns.
const LISTS: [&str; 2] = ["zigong", "longchang"];

/// How the counties word their lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wording {
    /// As the list they print does, to the letter.
    Shared,
    /// Each its own: the county's name stands in every printed name.
    Own,
}

/// Writes the folder, with the two cities in it. How many counties.
pub(crate) fn write(seeds: &Path, to: &Path, wording: Wording) -> Outcome<usize> {
    copy(seeds, to)?;
    let names: Vec<String> =
        FIRST.chars().flat_map(|first| SECOND.chars().map(move |second| format!("{first}{second}县"))).collect();
    for (list, at) in LISTS.iter().zip(0..) {
        let region = fs::read_to_string(seeds.join("regions").join(list).with_extension("toml"))?;
        for (number, name) in counties(&names, at) {
            fs::write(to.join("regions").join(slug(number)).with_extension("toml"), named(&region, name))?;
        }
    }
    for domain in fs::read_dir(to.join("catalogue"))? {
        for service in fs::read_dir(domain?.path())? {
            let file = service?.path();
            let text = fs::read_to_string(&file)?;
            fs::write(&file, listed_everywhere(&text, &names, wording))?;
        }
    }
    Ok(names.len())
}

fn slug(number: usize) -> String {
    format!("county-{number:04}")
}

/// The counties that print the list at this place.
fn counties(names: &[String], list: usize) -> impl Iterator<Item = (usize, &String)> {
    names.iter().enumerate().filter(move |(number, _)| number % LISTS.len() == list)
}

/// A region's file under another name.
fn named(region: &str, name: &str) -> String {
    let line = |line: &str| match line.split_once(" = ") {
        Some(("name", _)) if !line.contains("有所") => format!("name = \"{name}\"\n"),
        Some(("short", _)) => format!("short = \"{name}\"\n"),
        _ => format!("{line}\n"),
    };
    let (head, domains) = region.split_once("[document]").unwrap_or((region, ""));
    format!("{}[document]{domains}", head.lines().map(line).collect::<String>())
}

/// A service's file with what each county prints of it.
fn listed_everywhere(service: &str, names: &[String], wording: Wording) -> String {
    let mut text = service.to_owned();
    for (list, at) in LISTS.iter().zip(0..) {
        let head = format!("[regions.{list}]\n");
        let Some((_, after)) = service.split_once(&head) else { continue };
        let part = &after[..after.find("\n[").unwrap_or(after.len())];
        for (number, name) in counties(names, at) {
            let own = match wording {
                Wording::Shared => part.to_owned(),
                Wording::Own => part.replacen("name = \"", &format!("name = \"{name}"), 1),
            };
            text += &format!("\n[regions.{}]\n{own}\n", slug(number));
        }
    }
    text
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
