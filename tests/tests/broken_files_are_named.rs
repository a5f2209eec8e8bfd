//! A broken file at start: file, line and field are named, and nothing is half-loaded.

use std::fs;
use std::path::{Path, PathBuf};

use seeds::Catalogue;

/// A copy of the catalogue with one file changed.
fn broken(name: &str, file: &str, change: impl Fn(String) -> String) -> (PathBuf, String) {
    let copy = std::env::temp_dir().join(format!("minsheng-broken-{name}-{}", std::process::id()));
    copy_folder(&tests::seeds_dir(), &copy);
    let path = copy.join(file);
    fs::write(&path, change(fs::read_to_string(&path).expect("the file is there"))).expect("written");
    let problem = Catalogue::load(&copy).expect_err("a broken catalogue must not load").to_string();
    fs::remove_dir_all(&copy).expect("removed");
    (path, problem)
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("readable").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// name, file, what stands there, what is put there, the line's text by which the line is known, field.
type Break = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const FAMILY_PLANNING: &str = "vocabulary/facts/family-planning.toml";
const RADIO: &str = "catalogue/culture/radio.toml";

#[test]
fn every_mistake_names_file_line_and_field() {
    let breaks: [Break; 10] = [
        ("syntax", RADIO, "reach = \"everyone\"", "reach = everyone\"", "reach = everyone", "reach"),
        ("tag", RADIO, "reach = \"everyone\"", "reach = \"nobody\"", "reach = \"nobody\"", "reach"),
        ("unknown-field", RADIO, "reach =", "price = 3\nreach =", "price = 3", "price"),
        ("event", RADIO, "events = [", "events = [\"birthday\", ", "\"birthday\"", "events"),
        ("related", RADIO, "related = [", "related = [\"radios\", ", "\"radios\"", "related"),
        ("hotline", RADIO, "hotlines = [", "hotlines = [\"12349\", ", "\"12349\"", "hotlines"),
        ("alias", RADIO, "everyday = [", "everyday = [\"打预防针\", ", "\"打预防针\"", "aliases"),
        ("date", RADIO, "checked = \"2026", "checked = \"20x6", "checked = \"20x6", "checked"),
        (
            "asked-after",
            FAMILY_PLANNING,
            "asked_after = \"fp-c",
            "asked_after = \"fb-c",
            "asked_after =",
            "asked_after",
        ),
        ("region", "regions/zigong.toml", "\"radio\",", "\"radioo\",", "\"radioo\"", "services"),
    ];
    for (name, file, there, put, line_with, field) in breaks {
        let (path, problem) = broken(name, file, |text| {
            assert!(text.contains(there), "{file} no longer has {there}");
            text.replacen(there, put, 1)
        });
        let text = fs::read_to_string(tests::seeds_dir().join(file)).expect("readable").replacen(there, put, 1);
        let line = text.lines().position(|line| line.contains(line_with)).expect("the changed line") + 1;
        for part in [path.display().to_string(), format!("line {line},"), format!("field `{field}`")] {
            assert!(problem.contains(&part), "{name}: expected {part} in: {problem}");
        }
    }
}

#[test]
fn a_missing_field_is_named() {
    let (_, problem) = broken("missing", RADIO, |text| {
        let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("summary")).collect();
        kept.join("\n")
    });
    assert!(problem.contains("radio.toml") && problem.contains("field `summary`"), "{problem}");
}

#[test]
fn a_service_that_a_list_forgets_is_named() {
    let (_, problem) = broken("forgotten", "regions/zigong.toml", |text| text.replacen("  \"radio\",\n", "", 1));
    assert!(problem.contains("radio.toml") && problem.contains("regions/zigong.toml does not list it"), "{problem}");
}
