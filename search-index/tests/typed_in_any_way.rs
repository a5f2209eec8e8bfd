//! The same words in any spelling: pinyin with and without tones and spaces, initials, letters among characters,
//! traditional and full-width forms, numbers in digits and numerals, words of speech around them.

#[expect(dead_code, reason = "no situation is told here")]
mod finder;

use finder::{FINDER, today};
use seeds::{Ask, RegionSlug};

#[test]
fn the_service_is_first_however_its_name_is_typed() {
    let mut astray = Vec::new();
    for (words, id) in [
        ("dibao", "minimum-living-allowance"),
        ("di bao", "minimum-living-allowance"),
        ("dī bǎo", "minimum-living-allowance"),
        ("di1bao3", "minimum-living-allowance"),
        ("ＤＩＢＡＯ", "minimum-living-allowance"),
        ("db", "minimum-living-allowance"),
        ("低bao", "minimum-living-allowance"),
        ("我想问一下低保咋个办", "minimum-living-allowance"),
        ("gzf", "public-rental-housing"),
        ("公租fang", "public-rental-housing"),
        ("yǎnglǎobǎoxiǎn", "employee-pension"),
        ("養老保險", "employee-pension"),
        ("残急人补帖", "disability-allowances"),
        ("2胎", "maternal-health"),
        ("二胎", "maternal-health"),
        ("65岁体检", "elderly-health"),
        ("６５岁体检", "elderly-health"),
        ("六十五岁体检", "elderly-health"),
        ("一二三三三", "hotline-12333"),
        ("12333", "hotline-12333"),
    ] {
        let region = RegionSlug::from("longchang");
        let ask = Ask { words, region: Some(&region), domain: None, as_of: today(), limit: 5, literal: false };
        let answer = FINDER.search(&ask);
        let first = answer.hits.first().map(|hit| hit.id.to_string()).unwrap_or_default();
        if first != id || !answer.confident {
            astray.push(format!("“{words}” finds {first} (sure: {}), not {id}", answer.confident));
        }
    }
    assert!(astray.is_empty(), "{}", astray.join("\n"));
}
