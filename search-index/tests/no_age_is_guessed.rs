//! No age is guessed, read on 21 November 2026: one not reached yet is none that is had, one told loosely is an
//! interval, and a number that is nobody's age gives none.

mod finder;
mod told;

use finder::{answer, today};
use seeds::Value;
use told::holds;

#[test]
fn whoever_is_about_to_come_of_age_is_not_there_yet() {
    holds(&[
        ("我妈快满65", "mother.age 64"),
        ("快满65了", "self.age 64"),
        ("老汉马上满60岁", "father.age 59"),
        ("我快60了", "self.age 59"),
        ("我妈今年12月满65", "mother.age 1961-12"),
        ("今年12月就满65岁", "self.age 1961-12"),
        ("我爸下个月满65", "father.age 1961-12"),
        ("我爸上个月刚满65", "father.age 1961-10"),
        ("我明年满60", "self.age 1967"),
        ("明年3月满60", "self.age 1967-03"),
        ("我后年满60", "self.age 1968"),
        ("我去年满的60", "self.age 1965"),
        ("我去年满60", "self.age 1965"),
        ("妈还差两个月满65", "mother.age 64"),
        ("还差20天满65", "self.age 1961-12-11"),
        ("还有两个月满65", "self.age 64"),
        ("再过三个月满65岁", "self.age 64"),
        ("还有20天就满65", "self.age 64"),
        ("我妈明天满65", "mother.age 1961-11-22"),
        ("我妈后天满65", "mother.age 1961-11-23"),
        ("我爸月底满65", "father.age 64"),
        ("我爸年底满65", "father.age 64"),
        ("还有半年满60", "self.age 59"),
        ("还没满60", "self.age 59"),
        ("我妈不满65岁", "mother.age 64"),
    ]);
    allow(&[
        ("还有两年才满60", &[], &[60]),
        ("再过两年满60", &[], &[60]),
        ("还差一岁满60", &[], &[60]),
        ("再等一年满60", &[], &[60]),
        ("过了年就满60", &[], &[60]),
        ("翻年满60", &[], &[60]),
        ("明年60", &[], &[60]),
        ("我明年就60岁了", &[], &[60]),
    ]);
}

#[test]
fn ages_told_loosely_are_an_interval() {
    holds(&[
        ("我妈六十几", "mother.age 60-69"),
        ("老汉六十好几了", "father.age 60-69"),
        ("我六十多岁", "self.age 60-69"),
        ("我妈60多", "mother.age 60-69"),
        ("爷爷80多岁了", "grandfather.age 80-89"),
        ("我妈六十八九", "mother.age 68-69"),
        ("老汉六十八九岁", "father.age 68-69"),
        ("侄儿十七八岁", "nephew.age 17-18"),
        ("娃儿六七岁", "child.age 6-7"),
        ("孙子四五岁", "grandson.age 4-5"),
        ("儿子三十几", "son.age 30-39"),
        ("我妈虚岁66", "mother.age 64-65"),
        ("我虚岁六十六", "self.age 64-65"),
        ("我66虚岁", "self.age 64-65"),
        ("我妈虚岁66，周岁64", "mother.age 64"),
        ("我妈周岁64，虚岁66", "mother.age 64"),
        ("我妈属马，六十几岁", "mother.age 60"),
        ("我属马的，今年60", "self.age 60"),
    ]);
    allow(&[
        ("我五十出头", &[50, 51, 52][..], &[49, 57, 65][..]),
        ("我妈七十来岁", &[70, 72], &[60, 79]),
        ("我妈大概70岁", &[69, 70, 71], &[60, 80]),
        ("老汉70左右", &[69, 70, 71], &[60, 80]),
        ("我爸将近80", &[78, 79], &[70, 85]),
        ("快八十的老人", &[79], &[60, 80]),
        ("我妈奔七十了", &[66, 68], &[59, 70]),
        ("七八十岁的老人", &[70, 75, 80, 85], &[60, 90]),
        ("我妈五六十岁", &[50, 59, 60, 65], &[40, 70]),
        ("我上了六十", &[60, 64], &[59]),
        ("我妈六十大几", &[65, 69], &[59, 70]),
        ("我七十挂零", &[70, 71], &[69, 79]),
    ]);
}

#[test]
fn numbers_that_are_nobodys_age_give_none() {
    nobody_is_so_old(&[
        "65岁以上可以免费体检吗",
        "60岁退休",
        "年满60周岁才能领",
        "满65周岁以上的老人",
        "80岁及以上有补贴没得",
        "0-6岁儿童健康管理",
        "0—6岁孩子有啥服务",
        "3到6岁的娃能上普惠园不",
        "6岁以下打疫苗要钱不",
        "是不是到了65岁就可以免费体检",
        "要满60才领得到钱",
        "孕6月",
        "孕32周",
        "我怀孕5个月",
        "我老婆怀起七个月了",
        "学了8个月电焊",
        "失业8个月了",
        "打了三个月工没拿到钱",
        "娃上幼儿园三个月了",
        "孩子住院三个月了",
        "娃发烧5天了",
        "交了15年社保",
        "我工龄25年",
        "我干了30年",
        "每个月领500",
        "住在6楼",
        "房子120平",
        "我身高165",
        "老公挣3000一个月",
        "残疾三级",
        "读三年级",
        "电话13800138000",
        "身份证511011196112050021",
        "花了8万",
        "我二十岁嫁到隆昌来的",
        "我22岁结的婚",
        "18岁就出去打工了",
        "我30岁那年下的岗",
        "我属马",
        "两口子30、40天没上班了",
        "男，80/120血压正常",
        "男，12中学教师，高血压",
        "娃9月，读一年级",
        "300岁",
        "我妈300岁",
        "-1岁",
        "我-1岁",
        "我妈121岁",
        "我爸1000岁",
        "我是2030年出生的",
        "我妈1961年2月30日生",
        "我爷爷1850年生",
        "吾皇万岁",
        "岁岁平安",
        "",
    ]);
}

/// Holds each row to this: whom it speaks of can be any of the first ages, and none of the second.
fn allow(rows: &[(&str, &[u32], &[u32])]) {
    let broken: Vec<String> = rows
        .iter()
        .filter_map(|(text, allows, rules_out)| {
            let read = ages(text);
            let kept = allows.iter().all(|age| read.contains(age)) && !rules_out.iter().any(|age| read.contains(age));
            (!kept).then(|| format!("“{text}” is any of {allows:?} and none of {rules_out:?}; read: {read:?}"))
        })
        .collect();
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}

fn nobody_is_so_old(texts: &[&str]) {
    let guessed: Vec<String> = texts
        .iter()
        .map(|text| (text, ages(text)))
        .filter(|(_, read)| !read.is_empty())
        .map(|(text, read)| format!("“{text}” tells nobody's age, and one was read: {read:?}"))
        .collect();
    assert!(guessed.is_empty(), "{} broken:\n{}", guessed.len(), guessed.join("\n"));
}

/// Every age that anyone of a text can be by what was read of it.
fn ages(text: &str) -> Vec<u32> {
    let situation = answer(text).situation;
    let ages = situation.known().filter(|(_, known)| known.fact.as_str() == "age");
    let told = ages.filter_map(|(_, known)| match &known.value {
        Some(Value::Date(days)) => Some(days.years(today())),
        _ => None,
    });
    told.flat_map(|years| years.least..=years.most).collect()
}
