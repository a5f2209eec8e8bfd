//! Ages in every form people write them in, read on 21 November 2026: as an interval where not
//! exact, and never guessed where none is told.

mod finder;
mod told;

use finder::{answer, today};
use seeds::Value;
use told::holds;

#[test]
fn years_are_read_in_digits_and_in_han_with_and_without_the_word_for_them() {
    holds(&[
        ("我妈82岁，一个人住", "mother.age 82"),
        ("我今年八十二", "self.age 82"),
        ("八十二岁的老汉儿在屋头", "father.age 82"),
        ("我六十五周岁了", "self.age 65"),
        ("老汉65周岁", "father.age 65"),
        ("奶奶一百零二岁", "grandmother.age 102"),
        ("外婆99岁高龄", "maternal-grandmother.age 99"),
        ("82岁", "self.age 82"),
        ("六十五周岁", "self.age 65"),
        ("三岁半", "child.age 3"),
        ("我妈８２岁", "mother.age 82"),
        ("我媽八十二歲", "mother.age 82"),
        ("我妈 82 岁", "mother.age 82"),
        ("我今年有七十三了", "self.age 73"),
        ("今年38，想找个厂上班", "self.age 38"),
        ("妈，七十二，农村户口", "mother.age 72"),
        ("老汉今年满了65岁", "father.age 65"),
        ("我年满60周岁", "self.age 60"),
        ("我刚满60", "self.age 60"),
        ("我妈刚刚满65岁", "mother.age 65"),
        ("我都81了还要种地", "self.age 81"),
        ("我七十了", "self.age 70"),
        ("屋头老汉儿七十五了", "father.age 75"),
        ("娃儿五岁", "child.age 5"),
        ("我孙女三岁半", "granddaughter.age 3"),
        ("娃儿5岁半了", "child.age 5"),
        ("两岁多的娃娃", "child.age 2"),
        ("儿子6.5岁", "son.age 6"),
        ("娃娃一岁零两个月", "child.age 1"),
        ("娃六岁九个月", "child.age 6"),
        ("女儿六岁零十一个月", "daughter.age 6"),
        ("小女9岁", "daughter.age 9"),
        ("儿子刚满16", "son.age 16"),
        ("我爸今天满65岁", "father.age 65"),
        ("我爸昨天刚满65", "father.age 65"),
        ("按周岁算我妈64", "mother.age 64"),
    ]);
}

#[test]
fn workers_shorthand_tells_ages_without_a_word_for_them() {
    holds(&[
        ("女，34，孕6月，居民医保", "client.age 34"),
        ("女，34，", "client.age 34"),
        ("女34 孕6月", "client.age 34"),
        ("男 58 农村户口", "client.age 58"),
        ("女/41/肢体三级", "client.age 41"),
        ("男，72岁，独居", "client.age 72"),
        ("户主男，63，低保", "client.age 63"),
        ("户主63，低保，妻58，精神二级，子30，务工", "client.age 63; wife.age 58; son.age 30"),
        ("爷爷74奶奶71", "grandfather.age 74; grandmother.age 71"),
        ("爷爷74，奶奶71", "grandfather.age 74; grandmother.age 71"),
        ("爷爷、奶奶都78岁", "grandfather.age 78; grandmother.age 78"),
        ("我66老伴64", "self.age 66; spouse.age 64"),
        ("爸68妈65，都有高血压", "father.age 68; mother.age 65"),
        ("患者男性，67岁，高血压", "client.age 67"),
        ("居民李某，女，71岁，独居", "client.age 71"),
    ]);
}

#[test]
fn small_children_are_told_in_months() {
    holds(&[
        ("8个月大的宝宝", "child.age 8 months"),
        ("8个月大", "child.age 8 months"),
        ("三个月的娃", "child.age 3 months"),
        ("娃儿才8个月", "child.age 8 months"),
        ("宝宝四个多月了", "child.age 4 months"),
        ("孙子十个月大", "grandson.age 10 months"),
        ("我女儿11个月了，还没上户口", "daughter.age 11 months"),
        ("娃刚满月", "child.age 1 months"),
        ("娃儿刚满周岁", "child.age 12 months"),
        ("孩子出生20天", "child.age 0"),
        ("宝宝生下来才15天", "child.age 0"),
        ("娃儿才生下来", "child.age 0"),
        ("不到一岁的宝宝", "child.age 0"),
        ("娃儿还没满三岁", "child.age 2"),
        ("一岁半的娃", "child.age 1"),
        ("我怀孕5个月，大女3岁", "daughter.age 3; self.age ?"),
    ]);
}

#[test]
fn days_of_birth_are_kept_as_exact_as_they_were_told() {
    holds(&[
        ("我爸1961年12月5日生", "father.age 1961-12-05"),
        ("我爸1961年12月5号出生的", "father.age 1961-12-05"),
        ("老汉儿1961年11月20号生的", "father.age 1961-11-20"),
        ("我爸1961年12月生", "father.age 1961-12"),
        ("我妈1958年3月的", "mother.age 1958-03"),
        ("我爸61年12月的", "father.age 1961-12"),
        ("1958年生，没得退休金", "self.age 1958"),
        ("我是58年生的", "self.age 1958"),
        ("我妈五八年的", "mother.age 1958"),
        ("一九五八年生", "self.age 1958"),
        ("我是六二年出生的", "self.age 1962"),
        ("我98年的，失业了", "self.age 1998"),
        ("我零五年生的", "self.age 2005"),
        ("我妈是1949年出生的", "mother.age 1949"),
        ("女儿2012年的", "daughter.age 2012"),
        ("娃是2020年出生的", "child.age 2020"),
        ("娃儿2019年9月3日出生", "child.age 2019-09-03"),
        ("生于1961.3.12", "self.age 1961-03-12"),
        ("出生日期1961-03-12", "self.age 1961-03-12"),
        ("出生日期：1961/3/12", "self.age 1961-03-12"),
        ("我妈19611205", "mother.age 1961-12-05"),
        ("母亲，19580301，高血压", "mother.age 1958-03-01"),
        ("我妈一九六一年十二月五日生", "mother.age 1961-12-05"),
        ("我妈1958年底生的", "mother.age 1958"),
        ("1966年属马的，我想问退休", "self.age 1966"),
        ("我妈66年的，属马", "mother.age 1966"),
        ("父亲61年的，属牛", "father.age 1961"),
        ("我爸属牛，61年的", "father.age 1961"),
        ("我爸1961年生，今年65岁", "father.age 1961-01-01/1961-11-21"),
        ("我妈1961年生，还没满65岁", "mother.age 1961-11-22/1961-12-31"),
    ]);
}

#[test]
fn a_birthday_counts_from_its_own_day() {
    holds(&[
        ("我妈1961年11月20日生", "mother.age 65"),
        ("我妈1961年11月21日生", "mother.age 65"),
        ("我妈1961年11月22日生", "mother.age 64"),
        ("我妈1961年11月生", "mother.age 64-65"),
        ("我妈1961年12月生", "mother.age 64"),
        ("我妈1961年10月生", "mother.age 65"),
        ("我妈1961年生", "mother.age 64-65"),
        ("娃儿2019年11月21日出生", "child.age 7"),
        ("娃儿2019年11月22日出生", "child.age 6"),
    ]);
}

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
