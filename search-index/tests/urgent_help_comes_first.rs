//! Whoever tells of danger gets the number to call before anything else, however they put it; whoever
//! denies it, tells of a film, of a drill, of long ago or of others does not.
//! Long because it is one table: a row a text, and what must be heard in it.

mod finder;

use std::collections::BTreeSet;

use finder::{FINDER, answer};

/// The kinds of danger heard in a text, the gravest first.
fn heard(text: &str) -> Vec<&'static str> {
    answer(text).urgent.iter().map(|urgent| urgent.kind.as_str()).collect()
}

const TOLD: &[(&str, &[&str])] = &[
    (
        "self-harm",
        &[
            "我不想活了",
            "活着没意思，想一了百了",
            "儿子说要跳楼",
            "女儿割腕了",
            "我妈喝农药了",
            "我怕他想不开",
            "天天都想死",
            "老汉一直说不如死了算了",
            "他留了遗书",
            "我想自杀",
            "娃儿有轻生的念头",
            "活起没得意思，想寻短见",
        ],
    ),
    (
        "life",
        &[
            "我妈昏倒了喊不醒",
            "娃儿2岁发烧40度，抽筋，喊不答应",
            "娃儿2岁发烧40度，抽筋",
            "高烧抽筋",
            "打了预防针发高烧，抽筋了",
            "老人摔了一跤起不来",
            "我妈摔了一跤，爬不起来",
            "老汉在厕所摔倒了动不得",
            "奶奶爬不起来了",
            "老汉突然昏迷",
            "他没有呼吸了",
            "孩子触电了",
            "老婆羊水破了",
            "产后大出血",
            "胸口痛得出不了气",
            "娃儿吃错药了口吐白沫",
            "有人溺水",
            "爷爷突然倒下，不省人事",
            "被蛇咬了，脚肿起来了",
            "屋头煤气中毒了",
        ],
    ),
    (
        "fire",
        &[
            "我家房子着火了",
            "灶房起火了，还在烧",
            "隔壁失火了，烧到我们这边来了",
            "屋头燃起来了",
            "闻到煤气味",
            "天然气漏了",
        ],
    ),
    (
        "child-hurt",
        &[
            "老公天天打娃",
            "后妈打娃，身上青一块紫一块",
            "女儿被同学打",
            "娃遭他爸打得一身伤",
            "有人猥亵我女儿",
            "孩子被老师打了",
            "娃不见了",
            "儿子在学校遭霸凌",
            "继父虐待孩子",
        ],
    ),
    (
        "woman-beaten",
        &[
            "老公打我",
            "我被强奸了",
            "女儿遭强暴了",
            "我遭老公打了",
            "男人喝了酒就打我",
            "我被家暴",
            "丈夫动手打我",
            "前夫打我",
            "我老公喝醉就动手",
            "老汉打我妈",
        ],
    ),
    (
        "violence",
        &[
            "有人拿刀要砍人",
            "要砍我",
            "他说要砍我",
            "邻居威胁说要砍死我们",
            "威胁要弄死我",
            "他扬言杀我",
            "我爸是精神病，发起疯来打人",
            "哥哥精神分裂，犯病就打人",
            "我被强奸了",
            "我被人打了",
            "遭抢了",
            "他扬言要杀我全家",
            "儿子打老人",
            "我被跟踪了",
            "有人追着打我",
            "媳妇打我",
        ],
    ),
    (
        "no-food-or-roof",
        &[
            "没饭吃了",
            "没得饭吃，饿了几天",
            "今晚没地方住",
            "身无分文，睡桥洞",
            "被赶出来了没地方去",
            "屋头揭不开锅",
            "房子塌了，今晚没得地方住",
            "我在隆昌流落街头",
        ],
    ),
];

#[test]
fn every_kind_of_danger_is_heard_however_it_is_told() {
    let mut unheard = Vec::new();
    for (kind, texts) in TOLD {
        for text in *texts {
            let found = heard(text);
            if !found.contains(kind) {
                unheard.push(format!("“{text}” tells of {kind}, and {found:?} was heard"));
            }
        }
    }
    assert!(unheard.is_empty(), "{} broken:\n{}", unheard.len(), unheard.join("\n"));
}

#[test]
fn every_kind_of_the_seeds_is_tried_here_on_three_texts_at_least() {
    let ours: BTreeSet<&str> = TOLD.iter().map(|(kind, _)| *kind).collect();
    let theirs = FINDER.catalogue().vocabulary().urgent.iter().map(|urgent| urgent.kind.as_str()).collect();
    assert_eq!(ours, theirs);
    assert!(TOLD.iter().all(|(_, texts)| texts.len() >= 3));
}

#[test]
fn what_did_not_happen_here_is_no_danger() {
    let mut heard_wrongly = Vec::new();
    for text in [
        // denied
        "没有被打",
        "他没打我",
        "老公没有打我",
        "我没有想不开",
        "我不想死",
        "没有自杀的想法",
        "没有家暴",
        "没得家暴，就是性格不合离婚",
        "房子没有着火",
        "没失火",
        "没昏倒过",
        "娃没有被打",
        // films, drills, news
        "看了个打人的电影",
        "看了个家暴的电视剧",
        "电影里有人跳楼",
        "抖音上看到有人自杀",
        "新闻上说有地方起火了",
        "梦到房子着火了",
        "写作文写火灾",
        "小时候看过火灾演习",
        "学校搞火灾演练",
        "社区消防演习",
        // long ago, over and done
        "小时候遭老汉打过",
        "前几年屋头失火，已经修好了",
        "以前被家暴，早离婚了",
        "二十年前触电过",
        // other things said with the same words
        "困得要死",
        "晚上脚抽筋",
        "怀孕7个月小腿抽筋",
        "老板要砍我工资",
        "跟他砍价",
        "去山上砍树",
        "他要砍我家的树",
        "早上起不来床",
        "娃儿早上起不来",
        "我爸精神病，不打人",
        "打工",
        "打疫苗",
        "热得要死",
        "打人电话打不通",
        "打老庚电话",
        "娃打篮球",
        "灭火器在哪里买",
        "火灾保险怎么买",
        "怎么预防煤气中毒",
        "防溺水宣传",
        "想学急救",
        "房子抗震改造",
        "在哪里打娃儿的预防针",
        "娃打疫苗要钱不",
        "什么时候打孩子的第二针",
        "我65岁，农村户口",
        "想申请低保",
        "",
    ] {
        let found = heard(text);
        if !found.is_empty() {
            heard_wrongly.push(format!("“{text}” tells of no danger, and {found:?} was heard"));
        }
    }
    assert!(heard_wrongly.is_empty(), "{} broken:\n{}", heard_wrongly.len(), heard_wrongly.join("\n"));
}

#[test]
fn a_danger_is_heard_beside_whatever_else_is_told() {
    let mut broken = Vec::new();
    for (text, kind) in [
        ("我32岁，农村户口，老公打我，带两个娃，想问低保", "woman-beaten"),
        ("老汉78岁，昨天昏倒了，有高血压，没得钱医", "life"),
        ("我妈82岁一个人住，屋头着火了", "fire"),
        ("看了个电影。我不想活了", "self-harm"),
        ("没有低保，没得饭吃", "no-food-or-roof"),
        ("我没有工作，老公打我", "woman-beaten"),
        ("以前还好，现在他天天打娃", "child-hurt"),
        ("问一下低保怎么办理，另外我女儿说不想活了", "self-harm"),
        ("我老公打我怎么办", "woman-beaten"),
        ("是不是可以告他，他拿刀威胁我", "violence"),
        ("隔壁在打娃，娃哭得好惨", "child-hurt"),
        ("楼上有人家暴，老婆遭打得惨", "woman-beaten"),
    ] {
        let found = heard(text);
        if !found.contains(&kind) {
            broken.push(format!("“{text}” tells of {kind}, and {found:?} was heard"));
        }
    }
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}

#[test]
fn the_gravest_danger_comes_first_and_each_only_once() {
    let order: Vec<&str> = FINDER.catalogue().vocabulary().urgent.iter().map(|urgent| urgent.kind.as_str()).collect();
    for text in ["老公打我，打娃，我不想活了，没饭吃", "着火了，我妈昏倒了，喊不醒", "没地方住，被人打了"]
    {
        let found = heard(text);
        assert!(found.len() > 1, "“{text}” tells of more than {found:?}");
        let in_order: Vec<&str> = order.iter().copied().filter(|kind| found.contains(kind)).collect();
        assert_eq!(found, in_order, "“{text}”");
    }
}

#[test]
fn each_kind_says_what_to_do_whom_to_call_and_where_that_is_from() {
    for urgent in &FINDER.catalogue().vocabulary().urgent {
        let kind = &urgent.kind;
        assert!(!urgent.sentence.is_empty() && !urgent.source.is_empty(), "{kind:?} says nothing, or without a source");
        assert!(!urgent.numbers.is_empty(), "{kind:?} has no number to call");
        let said = urgent.numbers.iter().all(|number| urgent.sentence.contains(&number.to_string()));
        assert!(said, "{kind:?} has a number that its sentence does not name");
    }
}

#[test]
fn what_is_private_about_a_danger_makes_the_whole_answer_sensitive() {
    for text in ["老公打我", "我不想活了", "后爸打娃", "有人拿刀追着打我"] {
        assert!(answer(text).sensitive, "“{text}” must stay out of addresses and pictures");
    }
}

#[test]
fn words_that_only_hold_a_private_one_hide_nothing_and_no_other_way_to_put_it_is_forgotten() {
    let private = [
        "想打掉娃儿",
        "怀孕2月，想做人流",
        "想引产",
        "一个人关在屋头",
        "他天天把我关在家里",
        "娃儿天天关在家里不给吃饭",
        "老汉判了3年刑，判刑了",
        "判了缓刑",
        "被关起来了",
    ];
    let harmless = [
        "离婚判了，抚养费咋个要",
        "工伤判了八级",
        "钱打我卡上没有",
        "低保金打他账上了",
        "材料被打回来了",
        "店子被关停了",
        "屋头水电被关了",
        "老妈天天关在家里没人说话",
        "疫情关在屋头没收入",
        "老人流感疫苗免费不",
        "被判定为不合格",
    ];
    let hidden = |text: &&str| answer(text).sensitive;
    let shown: Vec<&str> = private.into_iter().filter(|text| !hidden(text)).collect();
    assert!(shown.is_empty(), "{shown:?} must stay out of addresses and pictures");
    let hidden: Vec<&str> = harmless.into_iter().filter(hidden).collect();
    assert!(hidden.is_empty(), "{hidden:?} tell of nothing private");
}
