//! Several people in one text, and of whom each thing is said.

mod finder;
mod told;

use told::holds;

#[test]
fn each_person_of_a_family_keeps_what_is_said_of_them() {
    holds(&[
        (
            "我妈82岁，农村户口，一个人住，有残疾证",
            "mother.age 82; mother.hukou rural; mother.alone yes; mother.disability-cert yes; self.age ?; self.alone ?",
        ),
        (
            "我68岁，老伴66岁有高血压，孙女4岁在上幼儿园",
            "self.age 68; spouse.age 66; spouse.hypertension yes; granddaughter.age 4; granddaughter.stage kindergarten; \
             self.hypertension ?; spouse.stage ?",
        ),
        (
            "爷爷有糖尿病，奶奶有高血压",
            "grandmother.hypertension yes; grandmother.diabetes ?; grandfather.hypertension ?",
        ),
        (
            "我爸瘫痪在床，我妈在外省打工，我读初二",
            "father.disabled yes; mother.away yes; self.stage junior; mother.disabled ?; self.disabled ?",
        ),
        ("我儿子15岁读初三，女儿9岁读三年级", "son.age 15; son.stage junior; daughter.age 9; daughter.stage primary"),
        (
            "我老公退伍军人，我没得工作",
            "husband.military discharged; self.jobless yes; self.military ?; husband.jobless ?",
        ),
        (
            "我哥45岁有残疾证，侄儿8岁读小学",
            "brother.age 45; brother.disability-cert yes; nephew.age 8; nephew.stage primary",
        ),
        ("我有高血压，我爸有肺结核", "self.hypertension yes; father.tb-confirmed yes; self.tb-confirmed ?"),
        (
            "妈妈72岁，有高血压；爸爸75岁，腿残疾",
            "mother.hypertension yes; father.disability-type limb; mother.disability-type ?",
        ),
        (
            "户主男55，妻52，子24，智力二级，没有残疾证；女15，读初三住校",
            "son.age 24; son.disability-grade 2; daughter.age 15; daughter.stage junior; daughter.father-fate ?; \
             daughter.mother-fate ?",
        ),
        ("女儿怀孕5个月了，28岁", "daughter.pregnancy pregnant; daughter.age 28; self.pregnancy ?"),
        ("媳妇怀孕六个月，大孙子4岁", "kid-mother.pregnancy pregnant; grandson.age 4"),
        ("我怀孕5个月，大女3岁", "self.pregnancy pregnant; daughter.age 3; daughter.pregnancy ?"),
        ("老公怕我怀孕，我25岁", "self.age 25; husband.age ?; husband.pregnancy ?"),
        ("我老婆刚生了娃，她29岁", "wife.pregnancy postpartum; wife.age 29"),
        (
            "我爸七十五了我妈七十三了老汉有高血压我妈没得",
            "father.age 75; mother.age 73; father.hypertension yes; mother.hypertension no",
        ),
        ("我妈六十五我爸六十八都是农村户口", "mother.age 65; father.age 68; mother.hukou rural; father.hukou rural"),
        (
            "我爸60岁，有残疾证三级，我妈58岁，没有残疾证",
            "father.disability-cert yes; mother.disability-cert no; mother.disability-grade ?",
        ),
    ]);
}

#[test]
fn what_is_said_of_two_together_is_said_of_each() {
    holds(&[
        ("我和老公都是农村户口", "self.hukou rural; husband.hukou rural"),
        ("我和老公都失业了", "self.employment unemployed; husband.employment unemployed"),
        (
            "我和老公在外打工，娃跟到奶奶住",
            "self.away yes; husband.away yes; child.parents-away both; grandmother.away ?",
        ),
        ("我跟老伴都70了", "self.age 70; spouse.age 70"),
        ("爷爷、奶奶都有高血压", "grandfather.hypertension yes; grandmother.hypertension yes; self.hypertension ?"),
        (
            "爷爷和奶奶都有残疾证，我没有",
            "grandfather.disability-cert yes; grandmother.disability-cert yes; self.disability-cert no",
        ),
        ("爸68妈65，都有高血压", "father.hypertension yes; mother.hypertension yes"),
        ("我们两口子都没得工作", "self.jobless yes; home.couple yes"),
        ("我和我妈住，我妈80岁", "mother.age 80; self.age ?"),
        ("儿子和女儿都在读小学", "son.stage primary; daughter.stage primary"),
    ]);
}

#[test]
fn workers_write_of_people_without_a_verb() {
    holds(&[
        (
            "女，34，孕6月，居民医保，夫外出务工",
            "client.age 34; client.pregnancy pregnant; client.ins-resident-medical yes; husband.away yes; \
             client.away ?; husband.pregnancy ?",
        ),
        ("女，34，孕6月", "client.sex female"),
        ("男，72，五保，无子女", "client.age 72; client.no-supporter yes; client.sex male"),
        (
            "户主63，低保，妻58，精神二级，子30，务工",
            "client.age 63; home.dibao yes; wife.age 58; wife.disability-type mental; wife.disability-grade 2; son.age 30; \
             client.disability-grade ?; son.disability-grade ?",
        ),
        (
            "女，41，视力一级，持证，独居",
            "client.age 41; client.disability-type vision; client.disability-grade 1; client.some-cert yes",
        ),
        (
            "男，67，高血压，2型糖尿病，职工医保",
            "client.hypertension yes; client.diabetes type2; client.ins-employee-medical yes",
        ),
        (
            "辖区居民李某，男，52，肢体三级，有证",
            "client.age 52; client.disability-type limb; client.disability-grade 3; client.some-cert yes",
        ),
        (
            "男童，9岁，父亡，母失联，随祖父母生活",
            "child-client.age 9; child-client.father-fate dead; child-client.mother-fate missing",
        ),
        (
            "女童6岁，听力二级，父母务工",
            "child-client.age 6; child-client.disability-type hearing; child-client.disability-grade 2; child-client.parents-away both",
        ),
        ("户主男，55，退伍军人，母82", "client.age 55; client.military discharged; mother.age 82; mother.military ?"),
        (
            "父67母65子32均农村户口",
            "father.age 67; mother.age 65; son.age 32; father.hukou rural; mother.hukou rural; son.hukou rural",
        ),
    ]);
}

#[test]
fn kin_terms_of_sichuan_are_known() {
    holds(&[
        ("老汉儿71岁，有高血压", "father.age 71; father.hypertension yes"),
        ("我屋老汉78了", "father.age 78"),
        ("妈老汉都七十几了", "parents.age 70-79"),
        ("堂客怀起五个月了", "wife.pregnancy pregnant"),
        ("婆娘怀起二胎", "wife.pregnancy pregnant"),
        ("幺儿读小学三年级", "son.stage primary"),
        ("幺女12岁", "daughter.age 12"),
        ("孙娃子5岁了", "grandson.age 5"),
        ("家婆85岁", "maternal-grandmother.age 85"),
        ("家公88岁", "maternal-grandfather.age 88"),
        ("婆婆80岁", "grandmother.age 80"),
        ("嬢嬢63岁", "aunt.age 63"),
        ("幺爸58岁", "uncle.age 58"),
        ("细娃儿3岁", "child.age 3"),
        ("奶娃儿才5个月", "child.age 5 months"),
        ("妹崽7岁", "child.age 7"),
        ("儿娃子8岁读二年级", "son.age 8; son.stage primary"),
        ("侄娃儿10岁", "nephew.age 10"),
        ("当家的在外省打工", "husband.away yes"),
        ("老婆子66岁", "wife.age 66"),
        ("老丈母79岁", "mother-in-law.age 79"),
        ("丈老汉80岁", "father-in-law.age 80"),
        ("老公的妈妈78岁", "mother-in-law.age 78"),
        ("老公他爸81岁", "father-in-law.age 81"),
        ("我屋头那个62岁", "spouse.age 62"),
        ("男客在外省打工", "husband.away yes"),
    ]);
}

#[test]
fn children_are_told_apart() {
    holds(&[
        (
            "两个娃，大的8岁读小学，小的3岁",
            "elder-child.age 8; elder-child.stage primary; younger-child.age 3; younger-child.stage ?",
        ),
        ("两个娃，一个8岁，一个3岁", "child.age 8; child-2.age 3"),
        ("有三个娃，12岁、8岁、3岁", "child.age 12; child-2.age 8; child-3.age 3"),
        ("大女儿12岁，二女儿7岁，幺儿3岁", "daughter.age 12; daughter-2.age 7; son.age 3"),
        ("大儿子读高中，小儿子读小学", "son.stage senior; son-2.stage primary"),
        ("老大16，老二9", "elder-child.age 16; younger-child.age 9"),
        ("大宝5岁，二宝8个月", "elder-child.age 5; younger-child.age 8 months"),
        ("长子30岁，次子26岁", "son.age 30; son-2.age 26"),
        ("大孙子9岁，小孙子4岁", "grandson.age 9; grandson-2.age 4"),
        ("女儿5岁，娃儿上幼儿园中班", "daughter.age 5; daughter.stage kindergarten; child.stage ?"),
        ("双胞胎4岁，都在上幼儿园", "child.age 4; child.stage kindergarten"),
        ("一儿一女，儿子10岁，女儿6岁", "home.children 2; son.age 10; daughter.age 6"),
        ("我儿子35岁，残疾二级，他的娃5岁", "son.age 35; son.disability-grade 2; child.disability-grade ?"),
    ]);
}

#[test]
fn whom_someone_lives_with_is_not_whom_it_is_said_of() {
    holds(&[
        ("娃儿跟到奶奶住，今年8岁", "child.age 8; grandmother.age ?"),
        ("孙子跟到奶奶住，读三年级", "grandson.stage primary; grandmother.stage ?"),
        ("娃跟着外婆过，有残疾证", "child.disability-cert yes; maternal-grandmother.disability-cert ?"),
        ("娃交给奶奶带，我在广东打工", "self.away yes; grandmother.away ?"),
        ("我照顾瘫痪的妈，我58岁", "self.age 58; mother.disabled yes; self.disabled ?"),
        ("我跟着儿子住，今年76岁", "self.age 76; son.age ?"),
        ("我妈和我住，她81岁", "mother.age 81; self.age ?"),
        ("我被老公打了", "husband.child-harm ?"),
        ("陪我妈看病，我45岁", "self.age 45; mother.age ?"),
    ]);
}

#[test]
fn he_and_she_are_the_last_one_spoken_of() {
    holds(&[
        ("我爸70岁，我妈68岁，她有高血压", "mother.hypertension yes; father.hypertension ?; self.hypertension ?"),
        ("儿子15岁，他有残疾证", "son.disability-cert yes; self.disability-cert ?"),
        ("我妈一个人住，她82岁了", "mother.age 82"),
        ("替我爷爷问一下，他85岁，农村户口", "grandfather.age 85; grandfather.hukou rural; self.age ?"),
        ("帮我妈问一下，65岁能不能免费体检", "self.age ?"),
        ("我妈今年82，有高血压，我爸也有", "mother.hypertension yes; father.hypertension yes"),
        ("老人家83岁，一个人住", "anyone.age 83; anyone.alone yes"),
    ]);
}

#[test]
fn a_childs_parents_are_seen_from_the_child() {
    holds(&[
        ("他爸坐牢，他妈跑了，娃儿7岁跟爷爷奶奶", "child.father-fate prison; child.mother-fate missing; child.age 7"),
        ("爸爸去世了，妈妈改嫁了，我读初一，跟爷爷过", "self.father-fate dead; self.mother-fate ?; self.stage junior"),
        ("孙女9岁，她爸妈都在广东打工", "granddaughter.age 9; granddaughter.parents-away both"),
        ("娃儿6岁，他爸在外省打工，我在家带", "child.age 6; child.parents-away one; child.parent-capable yes"),
        ("孙子父母双亡，今年10岁", "grandson.orphan yes; grandson.age 10; self.orphan ?"),
        (
            "儿子坐牢，媳妇跑了，孙子5岁跟到我",
            "grandson.father-fate prison; grandson.mother-fate missing; grandson.age 5; self.fate ?",
        ),
        ("兄弟死了，嫂子改嫁，侄儿11岁我在带", "nephew.father-fate dead; nephew.mother-fate ?; nephew.age 11"),
    ]);
}

#[test]
fn the_dead_are_not_spoken_of_any_longer() {
    holds(&[
        (
            "老伴去年走了，我今年70岁，有高血压",
            "spouse.fate dead; self.age 70; self.hypertension yes; spouse.hypertension ?",
        ),
        ("老汉去年过世了，妈82岁", "father.fate dead; mother.age 82; father.age ?"),
        ("我妈前年去世，我65了", "mother.fate dead; self.age 65; mother.age ?"),
        ("我妈死了，留下我和妹妹，我15岁", "mother.fate dead; self.age 15"),
        (
            "老公去世三年了，我一个人带两个娃，有低保",
            "husband.fate dead; home.dibao yes; home.children 2; husband.dibao ?",
        ),
        ("独生儿子前年车祸走了，我们老两口65岁", "son.fate dead; home.only-child-dead yes; son.age ?"),
        ("爷爷奶奶都不在了，我爸80岁", "grandfather.fate dead; grandmother.fate dead; father.age 80"),
        (
            "老伴去世了，我还有个儿子40岁残疾二级",
            "spouse.fate dead; son.age 40; son.disability-grade 2; spouse.disability-grade ?",
        ),
    ]);
}

#[test]
fn neighbours_are_not_the_household() {
    holds(&[
        ("隔壁王婆婆82岁，有残疾证", "anyone.age ?; anyone.disability-cert ?"),
        ("隔壁家吃低保", "anyone.dibao ?"),
        ("隔壁家吃低保，我家没有", "home.dibao no"),
        ("隔壁老王有残疾证，我没有", "self.disability-cert no"),
        ("隔壁老王有残疾证，我妈82岁", "mother.age 82; anyone.disability-cert ?"),
        ("邻居家娃5岁，我家娃3岁", "child.age 3"),
        ("同事怀孕了", "anyone.pregnancy ?"),
        ("楼上有个老人瘫痪了，我妈70岁", "mother.age 70; anyone.disabled ?"),
        ("我同学是孤儿", "anyone.orphan ?"),
        ("别人家的娃都有营养餐，我女儿7岁读小学", "daughter.age 7; daughter.stage primary"),
        ("对门家房子烧了", "anyone.fire ?"),
        ("听说隔壁村有人评上五保了，我76岁", "self.age 76; anyone.tekun ?"),
        ("人家都吃低保，我家啥都没得", "anyone.dibao ?"),
        ("我们邻居是退伍军人", "anyone.military ?"),
    ]);
}

#[test]
fn what_is_said_of_us_holds_for_the_home() {
    holds(&[
        ("我们家吃低保，我妈82岁", "home.dibao yes; mother.age 82"),
        ("家里吃低保，娃读初中", "home.dibao yes; child.stage junior"),
        ("我们是农村户口", "home.hukou rural"),
        ("我们一家住的危房", "home.dilapidated yes"),
        ("屋头困难，儿子读高一", "home.hardship-pupil yes; son.stage senior"),
        ("我家娃读小学，屋头是脱贫户", "home.former-poor yes; child.stage primary"),
    ]);
}
