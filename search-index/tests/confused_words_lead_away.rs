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

/// A word that leads away silences nobody who says what they want beside it, and none is seen where only its
/// neighbours make it.
#[test]
fn what_is_asked_honestly_is_answered() {
    for (words, id) in [
        ("低保今年卡里没到账", "minimum-living-allowance"),
        ("居民医保在哪买", "resident-medical-insurance"),
        ("养老保险哪里买", "resident-pension"),
        ("娃儿学校食堂吃了上吐下泻", "food-drug-safety"),
        ("在食堂做工老板欠工资", "labour-protection"),
        ("淘宝买到假药", "food-drug-safety"),
        ("拼多多买到过期食品", "food-drug-safety"),
        ("给京东送货摔断腿算工伤不", "work-injury-insurance"),
        ("失业保险基金怎么申请", "unemployment-insurance"),
        ("失业登记表下载", "employment-registration"),
        ("工资1190元申请公租房", "public-rental-housing"),
        ("开出租车的能买社保吗", "employee-pension"),
        ("肺炎住院能报多少", "resident-medical-insurance"),
        ("补办医保卡要带身份证吗", "resident-medical-insurance"),
        ("残疾证要带身份证吗", "disability-allowances"),
        ("有居住证娃儿能免学费吗", "compulsory-tuition-free"),
        ("征地社保", "employee-pension"),
        ("老板拖欠工资跑了我失业了", "unemployment-insurance"),
        ("失业金领完了还找不到工作", "job-information"),
        ("底保年检", "minimum-living-allowance"),
    ] {
        let id = ServiceId::from(id);
        let answer = search(words, Some(&id));
        assert_eq!(answer.elsewhere, None, "“{words}” is said to be in neither list");
        assert!(answer.confident, "“{words}” is asked honestly, and nothing is sure of it");
        assert!(answer.hits.iter().take(AT_ONCE).any(|hit| hit.id == id), "“{words}” does not find {id}");
    }
    for words in ["一个月收入1200元有什么补贴", "没法考高中读啥子", "职高和中学区别"] {
        assert_eq!(search(words, None).elsewhere, None, "“{words}” is said to be in neither list");
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
