//! Ages in every form people write them in, read on 21 November 2026, as exact as they were told.

mod finder;
mod told;

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
