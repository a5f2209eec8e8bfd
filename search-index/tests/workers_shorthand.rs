//! Notes as a worker at a window writes them: what each says, and what it must not be taken to say.

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
