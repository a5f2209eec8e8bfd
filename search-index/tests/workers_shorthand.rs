//! Notes as a worker at a window writes them: what each says, and what it must not be taken to say.
//! Long because it is one table: a row a note, under the promise it is held to.

mod finder;
mod told;

use told::holds;

#[test]
fn what_an_office_has_not_settled_is_not_so() {
    holds(&[
        ("女，40，低保公示中", "client.age 40; home.dibao ?"),
        ("女，40，低保初审", "home.dibao ?"),
        ("女，40，拟办低保", "home.dibao ?"),
        ("女，40，已递交低保材料，等批", "home.dibao ?"),
        ("女，40，低保在批", "home.dibao ?"),
        ("女，40，低保待审", "home.dibao ?"),
        ("女，40，低保（申请中）", "home.dibao ?"),
        ("女，40，低保，待审", "home.dibao ?"),
        ("女，29，低保在审，怀孕3月", "home.dibao ?; client.pregnancy pregnant"),
        ("女，40，低保未过", "home.dibao no"),
        ("女，40，原低保，去年退出", "home.dibao ?"),
        ("男，41，申请低保未批", "home.dibao ?"),
        ("男，55，低保取消了", "home.dibao no"),
        ("男，70，特困待批", "client.tekun ?"),
        ("男，61，特困申请已受理，无儿无女", "client.tekun ?; client.no-supporter yes"),
        ("女，40，残疾证办理中", "client.disability-cert ?; client.disabled ?"),
        ("女，40，残疾证过期", "client.disability-cert ?; home.food-unsafe ?"),
        ("女，47，残疾证到期，肢体三级", "client.disability-cert ?; client.disability-grade 3"),
        ("男，52，残疾证和低保都在办", "client.disability-cert ?; home.dibao ?"),
        ("女，40，等评残", "client.disabled ?; client.disability-cert ?"),
        ("男，35，车祸截肢，未评残", "client.disabled yes; client.disability-type limb; client.disability-cert no"),
        ("2岁半男孩，疑似自闭，未评残，父母离异跟外婆", "son.disabled ?; son.autism ?; home.couple ?"),
        ("女，40，低保复核未通过", "home.dibao no"),
        ("女，40，低保审核不通过", "home.dibao no"),
        ("女，40，低保被驳回", "home.dibao no"),
        ("女，40，低保材料被退回", "home.dibao no"),
        ("低保材料打回来了", "home.dibao no"),
        ("女，40，低保被清退", "home.dibao no"),
        ("女，40，低保未批复", "home.dibao ?"),
        ("女，40，低保没批复", "home.dibao ?"),
        ("女，40，低保暂停", "home.dibao ?"),
        ("女，40，低保在走流程", "home.dibao ?"),
        ("女，40，低保材料审核阶段", "home.dibao ?"),
        ("女，40，已纳入低保公示", "home.dibao ?"),
        ("女，40，代办低保", "home.dibao ?"),
        ("女，40，低保拟取消", "home.dibao ?"),
        ("女，40，低保要取消了", "home.dibao ?"),
        ("女，40，低保可能停", "home.dibao ?"),
        ("女，40，低保可能要停了", "home.dibao ?"),
        ("女，40，低保审核没通过", "home.dibao no"),
        ("女，40，低保已申请，还没批下来", "home.dibao ?"),
        ("男，66，低保、特困均未批", "home.dibao ?; client.tekun ?"),
        ("男，66，低保、特困均没批", "home.dibao no; client.tekun no"),
        ("男，66，低保、医疗救助均未批", "home.dibao ?"),
        ("男，66，低保、医疗救助均没批", "home.dibao no"),
        ("男，66，低保、公租房均在审", "home.dibao ?"),
        ("男，66，低保、残疾证申请中", "home.dibao ?; client.disability-cert ?; client.maybe-disabled yes"),
        ("男，66，残疾证2024年到期", "client.disability-cert ?"),
        ("男，35，车祸截肢，未评级", "client.disability-cert no"),
        ("女，45，教师，职称未评级", "client.disability-cert ?"),
        // What is settled stays so.
        ("男，66，残疾证没过期", "client.disability-cert yes"),
        ("男，66，残疾证未到期", "client.disability-cert yes"),
        ("男，66，残疾证2028年到期", "client.disability-cert yes"),
        ("男，66，残疾证2028年3月到期", "client.disability-cert yes"),
        ("男，66，残疾证下月到期", "client.disability-cert yes"),
        ("女，40，低保已申请通过", "home.dibao yes"),
        ("女，40，低保复审通过", "home.dibao yes"),
        ("女，40，低保已申请，批下来了", "home.dibao yes"),
        ("女，40，低保公示结束", "home.dibao yes"),
        ("女，40，低保公示期满", "home.dibao yes"),
        ("女，40，低保审核通过没有", "home.dibao ?"),
        ("低保户申请特困没批", "home.dibao yes; self.tekun no"),
        ("女，40，低保，残疾证未过期", "home.dibao yes; client.disability-cert yes"),
        ("女，40，低保待遇调整中", "home.dibao yes"),
        ("女，40，低保，残疾证办理中", "home.dibao yes; client.disability-cert ?"),
        ("男，44，低保中，残疾证二级", "home.dibao yes; client.disability-grade 2"),
        ("男，60，吃低保，孙女读小学", "home.dibao yes"),
        ("超市卖过期的面包", "home.food-unsafe yes"),
        ("买的奶粉过期了", "home.food-unsafe yes"),
    ]);
}

#[test]
fn an_illness_nobody_found_is_none() {
    holds(&[
        ("女，52，两癌未查，农村，居民医保", "client.serious-illness ?; client.ins-resident-medical yes"),
        ("女，46，宫颈癌筛查没做，居民医保", "client.serious-illness ?"),
        ("女，50，血压偏高，未确诊", "client.hypertension ?; home.costly-care ?"),
        ("男，60，血糖偏高，待查", "client.diabetes ?"),
        ("女，50，家族糖尿病史", "client.diabetes ?"),
        ("男，58，高血压家族史", "client.hypertension ?"),
        ("女，50，母高血压", "mother.hypertension yes; client.hypertension ?"),
        ("男，63，无高血压无糖尿病", "client.hypertension no; client.diabetes none"),
        ("女，47，否认高血压、糖尿病史，无残疾", "client.hypertension no; client.disabled no"),
        ("男，70，疑似老年痴呆", "client.severe-mental ?"),
        ("女，48，子宫癌，已花15万，农合报后自付6万", "client.serious-illness yes; son.serious-illness ?"),
        ("女，62，子宫肌瘤，农合", "client.ins-resident-medical yes; son.ins-resident-medical ?"),
        (
            "男，40，精分，肇事肇祸，监护人父70",
            "client.age 40; father.age 70; home.traffic ?; client.severe-mental yes",
        ),
        ("女，66，糖2，高1", "client.age 66; client.stage ?"),
        ("男，53，肺结核在治", "client.tb-confirmed yes"),
        ("男，65，结核密接", "client.contagion contact; client.tb-confirmed ?"),
        ("男，33，吸毒史，HIV+", "client.hiv yes"),
        ("男，38，HIV阳性", "client.hiv yes"),
    ]);
}

#[test]
fn a_pregnancy_that_ended_is_over_and_leaves_no_child() {
    holds(&[
        ("女，24，流产后避孕", "client.pregnancy ?; child.age ?; home.need-maternity ?; home.need-contraception yes"),
        ("女，30，引产后1月", "client.pregnancy ?; child.age ?; home.need-maternity ?"),
        ("女，30，孕8周已流产", "client.pregnancy ?; home.need-maternity ?"),
        ("女，38，双胎胎停，已清宫", "client.pregnancy ?; child.age ?"),
        ("女，26，人流术后，想上环", "client.pregnancy ?; home.need-contraception yes"),
        ("女，27，先兆流产，孕10周，卧床保胎", "client.pregnancy pregnant"),
        ("女，33，去年流产过，现孕5月", "client.pregnancy pregnant"),
        ("女，32，产后2月，娃未上户口", "client.pregnancy postpartum; child.age 0"),
        ("女，26，产后抑郁，娃3月", "child.age 3 months; client.pregnancy postpartum"),
        ("女，31，孕12周，已引产", "client.pregnancy ?"),
        ("老婆刚查出怀孕，上个月她妹妹流产了", "wife.pregnancy pregnant"),
        ("女，30，疑似怀孕", "client.pregnancy ?"),
        ("女，32，孕20周，前年引产1次", "client.pregnancy pregnant"),
        ("女，32，孕20周，头胎引产", "client.pregnancy pregnant"),
        ("女，32，孕20周，2023年流产", "client.pregnancy pregnant"),
        ("女，32，孕20周，流产2次", "client.pregnancy pregnant"),
        ("女，32，怀孕5月，没保住工作", "client.pregnancy pregnant"),
        ("女，32，怀孕2月，没保住", "client.pregnancy ?"),
        ("怀孕了，不想要娃", "self.pregnancy pregnant"),
        ("怀起了，不想要", "self.pregnancy pregnant"),
        ("老婆怀孕三个月，我们不想要孩子", "wife.pregnancy pregnant"),
        ("女，34，孕6月，居民医保，夫外出务工，租房", "client.pregnancy pregnant; husband.away yes"),
        ("孕妇，26岁，预产期明年2月，外嫁来隆，户口未迁", "self.pregnancy pregnant; self.age 26"),
    ]);
}

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
fn what_was_not_drawn_is_no_denial_of_what_it_is_for() {
    holds(&[
        ("男，48，企业倒闭失业3月，未领失业金", "client.employment unemployed"),
        ("男，48，没领过失业金", "client.employment ?"),
        ("男，48，失业登记已办，失业金领3月", "client.employment unemployed"),
        ("男，48，未参加失业保险", "client.ins-unemployment no; client.employment ?"),
        ("女，49，再过1年退休，失业金", "client.employment ?"),
        ("女，43，还有2年退休，在职", "client.employment employed"),
        ("男，55，尘肺三期，无赔偿", "client.injured-at-work yes; home.legal-matter yes; client.dispute ?"),
        ("男，37，工伤六级，单位没赔偿", "client.injured-at-work yes; home.legal-matter yes"),
        ("女，57，城镇职工退休，随迁照护孙子", "client.employment retired"),
        ("男，7岁，自闭症，未办证", "client.autism yes; client.some-cert no; client.disabled ?"),
        ("女，30，外省户口，流产，没医保", "client.hukou-local no; client.ins-resident-medical no"),
        ("男，59，农民，无社保，明年60", "client.age 59; client.five-insurances no"),
        ("女，54，农村，无养老保险", "client.ins-resident-pension no"),
        ("女，54，没养老保险补缴政策吗", "client.ins-resident-pension ?"),
        ("女，61，无养老保险待遇", "client.ins-resident-pension ?"),
        ("女，40，公司没交养老保险", "client.ins-employee-pension no; client.ins-resident-pension ?"),
        ("男，40，工地受伤，单位没参保", "client.ins-injury no; client.ins-maternity no"),
        ("没医保卡密码了", "anyone.ins-resident-medical ?"),
        ("我医保断了", "self.ins-resident-medical ?"),
        ("男，66，低保没批", "home.dibao no; home.income-below-line ?"),
        ("女，60，没有钱治病", "home.costly-care yes"),
        ("没得钱看病", "home.costly-care yes"),
        ("男，45，租房合同到期", "client.employment ?; client.contract-ended ?"),
        ("男，45，承包合同到期", "client.employment ?; client.contract-ended ?"),
        ("男，45，劳动合同到期", "client.contract-ended yes"),
        ("女，30，离婚判了", "client.fate ?; husband.fate ?"),
        ("工伤判了八级", "anyone.fate ?"),
        ("我爸判了3年", "father.fate prison"),
        ("我爸判刑了", "father.fate prison"),
        ("我爸坐牢出来了", "father.fate ?"),
        ("我爸坐牢，刚放出来", "father.fate ?"),
        ("我爸还在坐牢，没放出来", "father.fate prison"),
        ("我爸被强制戒毒", "father.fate ?"),
    ]);
}

#[test]
fn the_signs_of_a_note_are_read() {
    holds(&[
        ("女，1958年生，农村，丧偶，独居", "client.age 1958; client.sex female; home.couple no"),
        ("男，1958.3，农村", "client.age 1958-03; client.sex male"),
        ("男，58年生，农村", "client.age 1958"),
        ("女，（1990-05-12），孕5月", "client.age 1990-05-12; client.pregnancy pregnant"),
        ("女，1953年5月生，五保", "client.age 1953-05; client.tekun yes"),
        ("男.67.农村.独居.高血压", "client.age 67; client.alone yes; client.hypertension yes"),
        ("女34/孕6月/居民医保/夫外出务工/租房", "client.age 34; husband.away yes"),
        ("男，5个月，未打疫苗", "client.age 5 months"),
        ("男，3月，父母务工在外，爷爷带", "client.age 3 months"),
        ("女宝，8月，未接种", "child-client.age 8 months"),
        ("女宝，1岁2月，疫苗漏打", "child-client.age 1"),
        ("肢三，男，40，未就业", "client.disability-type limb; client.disability-grade 3"),
        ("男，40，肢二持证，未就业", "client.disability-type limb; client.disability-grade 2; client.some-cert yes"),
        ("视力残一，女，55，独居", "client.disability-type vision; client.disability-grade 1"),
        ("精二，男，37，在家", "client.disability-type mental; client.disability-grade 2"),
        ("智四级，17岁，特校", "self.disability-type intellect; self.disability-grade 4"),
        ("残1级，男，62，肢体，低保", "client.disability-grade 1; home.dibao yes"),
        (
            "女 68 丧偶 农低 二级肢残 1子外出",
            "home.dibao yes; client.disability-grade 2; client.away ?; home.couple no",
        ),
        ("男，55，农低，精三", "home.dibao-rural yes; client.disability-grade 3"),
        ("户主男，58，五保，无儿女，住养老院", "client.tekun yes; client.no-supporter yes"),
        ("女，19，大一，建档立卡脱贫户，单亲", "client.stage college; home.former-poor yes"),
        ("女，20，大二，助学贷款", "client.stage college"),
        ("户籍外地，住隆昌3年，娃要上小学", "self.hukou-local no; self.lives-here yes"),
        ("男，70，户籍重庆，住女儿家", "client.hukou-local no"),
        ("女，15，职高一年级，农村", "client.stage vocational; client.school-year 1"),
        ("女，83，高龄，已领养老金，白内障", "client.draws-pension yes"),
        (
            "男72 独居 低保 高血压 糖尿病 无子女",
            "client.age 72; client.alone yes; home.dibao yes; client.no-supporter yes",
        ),
        ("男 五十八 低保", "client.age 58; home.dibao yes"),
        ("男 45 退役军人 失业 农村户口", "client.military veteran; client.employment unemployed; client.hukou rural"),
    ]);
}

#[test]
fn longer_words_are_not_cut_into_a_notes_signs() {
    holds(&[
        ("我在第五保安公司上班", "self.tekun ?"),
        ("一家人务农低收入", "home.dibao ?"),
        ("大一点的娃在读小学", "anyone.stage primary"),
        ("血糖21，在吃药", "anyone.disability-grade ?"),
        ("他智商高，人也精", "anyone.disability-type ?"),
        ("听一节课要多少钱", "anyone.disability-grade ?"),
        ("生二孩有啥补助", "home.children ?"),
        ("女工委组织的活动", "daughter.age ?"),
        ("妻子女儿都在外面打工", "wife.away yes; daughter.away yes"),
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
