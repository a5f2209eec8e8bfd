//! Households in a worker's note: who is who, whose age is whose, and to whom each thing belongs.
//! Long because it is one table: a row a note, under the promise it is held to.

mod finder;
mod told;

use told::holds;

#[test]
fn a_man_and_a_woman_of_one_age_are_a_couple_and_no_father_and_daughter() {
    holds(&[
        (
            "男62，女60，均农村户口，失独",
            "client.age 62; wife.age 60; daughter.age ?; wife.hukou rural; client.hukou rural",
        ),
        ("失独，男62女60，农村", "client.age 62; wife.age 60; daughter.age ?"),
        (
            "夫妻俩均下岗，男53女49，子读大二",
            "client.age 53; wife.age 49; wife.employment unemployed; son.stage college",
        ),
        (
            "双残夫妻，男60视力一级女58听力二级，均有证，低保",
            "client.age 60; client.disability-type vision; client.disability-grade 1; wife.age 58; \
             wife.disability-type hearing; wife.disability-grade 2; wife.some-cert yes",
        ),
        ("两口子65、63，农村，独女户，领奖扶", "self.age 65; spouse.age 63; home.couple yes"),
        ("老两口，78/76，女方失智", "self.age 78; spouse.age 76"),
        ("老两口80、77岁，都有高血压，儿女在外地", "spouse.age 77; spouse.hypertension yes; self.away ?"),
        ("夫65妻62，农村，无养老金", "husband.age 65; wife.age 62"),
        ("男71女68，均高血压，一儿在外省", "wife.age 68; wife.hypertension yes; son.away yes; client.away ?"),
        ("夫58妻56，都下岗，儿子30未婚", "husband.employment unemployed; wife.age 56; home.couple yes"),
        ("男50女48，女22大四", "wife.age 48; daughter.age 22; daughter.stage college"),
        ("男，45，女，43，子，17，高二，低保", "wife.age 43; son.age 17; son.stage senior; wife.stage ?"),
        ("夫妻双残，1女读小三，住危房", "home.couple yes; spouse.disabled yes; daughter.stage primary"),
        ("本人女45，夫48尿毒症透析，女18高三", "self.age 45; husband.age 48; daughter.age 18"),
        ("女65，子40智残一级，低保边缘", "client.age 65; son.age 40; son.disability-type intellect; home.dibao ?"),
        ("户主男，55，女，21，在校", "client.age 55; daughter.age 21; wife.age ?"),
    ]);
}

#[test]
fn children_keep_their_ages_and_their_parents_theirs() {
    holds(&[
        (
            "女，33，离异，带一女6岁，无业，租房，低保申请中",
            "client.age 33; daughter.age 6; client.jobless yes; home.dibao ?; self.jobless ?",
        ),
        ("外地来隆，男30，带子7岁，居住证", "client.age 30; son.age 7"),
        ("女，36，带1子9岁读三年级，租房", "client.age 36; son.age 9; son.stage primary; client.stage ?"),
        ("女，35，一儿一女（8岁、5岁）", "client.age 35; son.age 8; daughter.age 5; home.children 2"),
        ("女，35，带一子一女，大的8岁小的5岁", "client.age 35; elder-child.age 8; younger-child.age 5"),
        ("女，35，带俩娃，8岁5岁", "client.age 35; child.age 8; child-2.age 5"),
        ("女，35，子8，女5", "client.age 35; son.age 8; daughter.age 5"),
        ("女，35，大儿8岁，二女5岁", "client.age 35; son.age 8; daughter.age 5"),
        (
            "男，39，育两女，12岁、7岁，妻务农",
            "client.age 39; daughter.age 12; daughter-2.age 7; wife.employment farming",
        ),
        ("男，38，带2孩，10岁和6岁，离异", "client.age 38; child.age 10; child-2.age 6"),
        (
            "女，39，二级精神残疾持证，丈夫务农，2孩，6岁和11岁",
            "child.age 6; child-2.age 11; client.disability-grade 2",
        ),
        ("女，37，家暴，带2娃，净身出户", "client.child-harm ?; home.children 2"),
        ("女，31，家暴，离婚诉讼中，子4岁", "client.age 31; son.age 4; client.child-harm ?; son.child-harm ?"),
        (
            "女，44，儿16读职高，女11小学五年级",
            "son.age 16; son.stage vocational; daughter.age 11; daughter.stage primary",
        ),
        (
            "爷72奶70带孙9岁孙女6岁，父母广东打工",
            "grandfather.age 72; grandmother.age 70; grandson.age 9; granddaughter.age 6",
        ),
        (
            "男，36，尿毒症透析，妻在超市上班，女6岁读一年级",
            "daughter.age 6; daughter.stage primary; client.serious-illness yes",
        ),
        ("流动人口，女，33，随夫打工，子6岁入学", "client.age 33; son.age 6"),
        (
            "女42，离异，独自抚养13岁女儿（初二），无固定工作，租房住",
            "client.age 42; daughter.age 13; daughter.stage junior",
        ),
        ("女，27，全职妈妈，娃8月，想回去上班", "child.age 8 months; child.need-work ?; client.need-work yes"),
        ("男，40，外来务工，娃4岁上民办幼儿园", "child.stage kindergarten; client.stage ?"),
        ("我爸82岁老妈80岁", "father.age 82; mother.age 80"),
    ]);
}

#[test]
fn what_is_said_goes_to_whom_it_is_said_of() {
    holds(&[
        (
            "女，55，照顾瘫痪母亲82岁，自己无社保",
            "client.age 55; client.disabled ?; mother.age 82; mother.disabled yes",
        ),
        ("女，57，护理偏瘫丈夫63岁，农村", "client.disabled ?; husband.disabled yes; husband.age 63"),
        ("男，30，照顾患癌父亲，无业", "client.serious-illness ?; father.serious-illness yes; client.jobless yes"),
        (
            "男68，三级肢残，妻65脑梗瘫痪，子女打工在外，家里两个老人",
            "wife.employment ?; wife.disabled yes; wife.age 65",
        ),
        ("女72，老伴75偏瘫，子女均在外", "client.away ?; spouse.away ?; spouse.disabled yes"),
        (
            "走访：户主李某，男，61岁，妻57岁，子29岁智力残疾三级（有证）未婚，一家三口农村户口，靠务农",
            "client.age 61; wife.age 57; son.disability-grade 3; home.couple yes",
        ),
        (
            "来访：王某，女，1949.6，独居，子女2人均在外省，有高血压、糖尿病，住老旧平房，想办高龄补贴",
            "client.age 1949-06; client.hypertension yes; client.away ?",
        ),
        ("女，51，子女都在广东，自己高血压", "client.hypertension yes; client.away ?"),
        ("子代办，母82，肢体二级有证", "mother.age 82; mother.disability-grade 2; son.mother-fate ?; kid-mother.age ?"),
        ("男，82，由子代问", "client.age 82"),
        ("代母问：82，农村，独居", "mother.age 82; mother.alone yes; self.age ?"),
        ("母69，女代问，独居，农村", "mother.age 69; mother.alone yes"),
        ("替父咨询，父79，高血压", "father.age 79; father.hypertension yes"),
        ("女，90，卧床，由保姆代问，退休教师", "client.age 90; client.employment retired"),
        ("女，10，父服刑母失联", "client.father-fate prison; client.mother-fate missing; father.fate prison"),
        (
            "男，16，辍学，父亡母改嫁，随叔",
            "client.father-fate dead; client.mother-fate ?; client.fate ?; client.unattended ?",
        ),
        ("女，8，父亡，母精神病", "client.father-fate dead; mother.mental-unsure yes; client.mental-unsure ?"),
        ("孙女5岁，父母离异，随爷奶，父打工，母再婚", "granddaughter.age 5; home.couple ?"),
        (
            "女，21，未婚，怀孕4月，男方失联",
            "client.fate ?; client.pregnancy pregnant; partner.fate missing; child.father-fate ?",
        ),
        ("男，50，前妻残疾二级", "client.disabled ?; partner.disability-grade 2"),
        ("前夫家暴，我带娃5岁住娘家", "partner.child-harm ?; partner.age ?"),
        ("我被强奸了", "self.child-harm ?"),
        ("我12岁，我爸打我，身上青一块紫一块", "self.age 12; self.child-harm yes"),
        ("户主死亡，配偶68，丧葬费", "spouse.age 68; spouse.fate ?"),
    ]);
}

#[test]
fn the_man_and_the_woman_of_two_are_pointed_back_to() {
    holds(&[
        (
            "男53女49，男残疾证二级",
            "client.disability-cert yes; client.disability-grade 2; wife.disability-cert ?; son.age ?",
        ),
        (
            "男53女49，女残疾证二级",
            "wife.disability-cert yes; wife.disability-grade 2; client.disability-cert ?; daughter.disability-cert ?",
        ),
        (
            "夫妻俩均下岗，男53女49，男有残疾证二级",
            "client.disability-cert yes; client.employment unemployed; wife.employment unemployed; wife.disability-cert ?",
        ),
        (
            "男62女60，男残疾二级有证，女高血压",
            "client.disability-grade 2; client.some-cert yes; wife.hypertension yes; wife.disability-grade ?; \
             daughter.hypertension ?; daughter.mother-fate ?",
        ),
        (
            "男方残疾二级，女方怀孕5月",
            "partner.disability-grade 2; partner.pregnancy ?; self.pregnancy pregnant; self.disability-grade ?",
        ),
        ("女，25，男方坐牢，孕3月", "client.pregnancy pregnant; partner.fate prison; partner.pregnancy ?"),
        ("我怀孕5个月，男方跑了", "self.pregnancy pregnant; partner.fate missing; partner.pregnancy ?"),
        (
            "男62，女60，男方肢体二级残疾持证",
            "client.disability-type limb; client.disability-grade 2; client.some-cert yes; partner.disabled ?; \
             wife.disabled ?",
        ),
        (
            "老两口，78/76，男方一级残疾，女方高血压",
            "self.age 78; self.disability-grade 1; spouse.age 76; spouse.hypertension yes; spouse.disabled ?",
        ),
        (
            "两口子65、63，男的有残疾证二级，女的高血压",
            "self.disability-cert yes; self.disability-grade 2; spouse.hypertension yes; self.hypertension ?; \
             spouse.sex female",
        ),
        ("双残夫妻，男60视力一级，女58听力二级，男有证女没得证", "client.some-cert yes; wife.some-cert no"),
        // A school, or a child just told of, and 女 is a daughter.
        ("男53女49，子读大二，女读高一", "son.stage college; daughter.stage senior; wife.stage ?"),
        ("我和老婆，男的60，女的58", "self.age 60; wife.age 58"),
        (
            "我儿子30岁残疾，女的跑了，孙子5岁",
            "son.age 30; son.fate ?; grandson.mother-fate missing; grandson.father-fate ?",
        ),
        ("两个女儿，男的跑了，我一个人带", "daughter.fate ?; kid-father.fate missing; self.fate ?"),
        ("男童，9岁，父母离异，男方失联", "child-client.fate ?; partner.fate missing"),
    ]);
}

#[test]
fn a_child_is_no_parent_of_its_brothers_and_sisters() {
    holds(&[
        (
            "女，40，大女16岁残疾二级，二女8岁",
            "daughter.disability-grade 2; daughter-2.age 8; daughter-2.mother-fate ?; daughter-2.father-fate ?",
        ),
        ("女，40，大女18岁坐牢，小女8岁", "daughter.fate prison; daughter-2.age 8; daughter-2.mother-fate ?"),
        ("女，35，大女二级残疾，小女3岁", "daughter.disability-grade 2; daughter-2.mother-fate ?"),
        ("女，40，大女18岁坐牢，小的8岁", "daughter.fate prison; younger-child.age 8; younger-child.mother-fate ?"),
        ("女，40，大女18岁坐牢，娃8岁", "anyone.mother-fate ?"),
    ]);
}

#[test]
fn one_of_those_counted_is_not_whom_the_note_is_about() {
    holds(&[
        ("男，40，1子1女，子15岁，女12岁", "client.age 40; son.age 15; daughter.age 12; son-2.age ?; daughter-2.age ?"),
        ("男，40，1女1子，子15岁，女12岁", "client.age 40; son.age 15; daughter.age 12; son-2.age ?; daughter-2.age ?"),
        (
            "女，70，子女2人，一人残疾一级持证",
            "client.age 70; client.disabled ?; client.disability-grade ?; client.some-cert ?; offspring.some-cert yes",
        ),
        (
            "女，40，一子一女，一个残疾二级持证，一个读高一",
            "client.disabled ?; client.some-cert ?; client.stage ?; child.disability-grade 2; child-2.stage senior; \
             child.stage ?",
        ),
        ("女，70，育2子，大儿智力二级，本人农村户口", "client.hukou rural; son.hukou ?; son.disability-grade 2"),
        ("女，70，子女2人，一个人住", "client.alone yes"),
        ("儿女都死了，我72岁农村", "self.age 72; child.father-fate ?; child.mother-fate ?; kid-father.fate ?"),
    ]);
}

#[test]
fn what_stands_before_a_word_for_someone_is_theirs() {
    holds(&[
        ("瘫痪母亲82岁，我55岁", "mother.age 82; mother.disabled yes; self.age 55; self.disabled ?"),
        ("二级残疾母亲82岁，我55岁", "mother.disability-grade 2; self.disability-grade ?; self.age 55"),
        ("照顾不了瘫痪婆婆", "grandmother.disabled yes; self.disabled ?"),
        ("照顾过瘫痪老人，我现在50岁失业", "self.age 50; self.employment unemployed; self.disabled ?"),
        ("照顾我瘫痪老公的保姆55岁", "husband.disabled yes; husband.age ?; self.disabled ?; self.age ?"),
        ("退伍老兵爷爷88岁", "grandfather.age 88; grandfather.military discharged; self.military ?"),
        ("高血压老伴75岁", "spouse.age 75; spouse.hypertension yes; self.hypertension ?"),
        ("女儿代办残疾证，我爸82岁", "father.age 82; daughter.disability-cert ?; self.age ?"),
    ]);
}

#[test]
fn who_speaks_is_told_by_who_they_are_to_a_child() {
    holds(&[
        (
            "爸爸在监狱，妈妈跑了，娃儿9岁跟我过，我是他奶奶，70岁",
            "self.age 70; child.age 9; child.father-fate prison; child.mother-fate missing; grandmother.age ?; \
             self.father-fate ?",
        ),
        ("我是他舅舅，40岁，他爸坐牢", "self.age 40; uncle.age ?; self.fate ?"),
        ("我是爷爷带大的，12岁", "self.age 12; grandfather.age ?"),
        ("我想去打掉娃儿，16岁", "self.age 16; child.age ?"),
        ("现役军属，妻，30，无业，带1岁娃", "self.military ?; client.military ?; wife.age 30; child.age 1"),
        ("单亲妈妈带两个娃，前夫不给生活费", "partner.unsupported ?; home.children 2; home.couple no"),
        ("我16，前男友家暴我", "self.age 16; self.child-harm yes; partner.child-harm ?"),
    ]);
}

#[test]
fn ages_beside_each_other_are_each_someones() {
    holds(&[
        ("女，36，带一子2019年生，租房", "client.age 36; son.age 2019"),
        ("男，70，两女，45岁、40岁", "client.age 70; daughter.age 45; daughter-2.age 40"),
        ("女，40，3个娃，15、12、8岁", "client.age 40; child.age 15; child-2.age 12; child-3.age 8"),
        ("老两口85、83", "self.age 85; spouse.age 83"),
        ("爷爷奶奶85、83岁，都有高血压", "grandfather.age 85; grandmother.age 83; grandfather.hypertension yes"),
        ("父母85、83岁", "parents.age 83-85"),
        ("女，28，遭夫家暴，携一女4岁，现住娘家", "client.age 28; daughter.age 4; husband.age ?"),
        ("女，28，租房，4岁", "client.age 28; child.age 4"),
    ]);
}
