//! Words often confused (`seeds/vocabulary/confused.toml`): none leads to a service it does not mean, each leads to
//! the one it means, and where neither list has it nothing is claimed.

#[expect(dead_code, reason = "no situation is told here")]
mod finder;

use finder::{FINDER, today};
use seeds::{Ask, RegionSlug, SearchAnswer, ServiceId};

/// A page shows these at once.
const AT_ONCE: usize = 5;

#[test]
fn no_confused_word_leads_astray() {
    let all = &FINDER.catalogue().vocabulary().confused;
    assert!(all.len() > 150, "seeds/vocabulary/confused.toml: only {} entries were read", all.len());
    let mut faults = Vec::new();
    for confused in all {
        for word in &confused.words {
            let answer = search(word, confused.means.as_ref().or(confused.not.first()));
            let ids: Vec<&ServiceId> = answer.hits.iter().map(|hit| &hit.id).take(AT_ONCE).collect();
            if let Some(id) = confused.not.iter().find(|id| ids.contains(id)) {
                faults.push(format!("“{word}” leads to {id}: {}", confused.why));
            }
            match &confused.means {
                Some(means) if ids.first() != Some(&means) => faults.push(format!(
                    "“{word}” means {means}, but finds {ids:?}; add it to that service's aliases, or drop `means`"
                )),
                Some(means) if !answer.confident => faults.push(format!("“{word}” is unsure of {means}")),
                None if answer.confident => faults.push(format!(
                    "“{word}” is in neither list, but leads to {ids:?}; take the word out of its aliases, or say `means`"
                )),
                _ => {}
            }
        }
    }
    assert!(faults.is_empty(), "seeds/vocabulary/confused.toml:\n{}", faults.join("\n"));
}

#[test]
fn what_is_called_by_name_besides_is_still_found() {
    for (words, id) in
        [("人事档案和健康档案有啥区别", "health-records"), ("家里着火又遭洪灾，找受灾救助", "disaster-relief")]
    {
        let id = ServiceId::from(id);
        let answer = search(words, Some(&id));
        assert!(answer.hits.iter().any(|hit| hit.id == id), "“{words}” no longer finds {id}");
    }
}

/// In the city that lists the service.
fn search(words: &str, service: Option<&ServiceId>) -> SearchAnswer {
    let zigong = RegionSlug::from("zigong");
    let longchang = RegionSlug::from("longchang");
    let service = service.and_then(|id| FINDER.catalogue().service(id.as_str()));
    let region = if service.is_none_or(|service| service.listed_in(Some(&longchang))) { longchang } else { zigong };
    FINDER.search(&Ask { words, region: Some(&region), domain: None, as_of: today(), limit: 10, literal: false })
}
