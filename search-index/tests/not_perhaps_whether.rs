//! What a sentence does to a fact: denies it, doubts it, asks or wishes for it, tells it of once, of
//! others or of a film. Unknown is a value of its own, and what cannot both be so is shown.

mod finder;
mod told;

use finder::answer;
use told::holds;

#[test]
fn what_is_denied_is_read_as_denied() {
    holds(&[
        ("我妈没有残疾证", "mother.disability-cert no"),
        ("我妈没得残疾证", "mother.disability-cert no"),
        ("没办残疾证", "self.disability-cert no"),
        ("我爸的残疾证还没办", "father.disability-cert no"),
        ("残疾证一直没去办", "self.disability-cert no"),
        ("老汉腿断了，没去评残", "father.disability-cert no"),
        ("残疾证没办下来", "self.disability-cert no"),
        ("还没拿到残疾证", "self.disability-cert no"),
        ("我们不是低保户", "home.dibao no"),
        ("我家不是低保", "home.dibao no"),
        ("低保没批下来", "home.dibao no"),
        ("低保申请了没批", "home.dibao no"),
        ("低保去年被取消了", "home.dibao no"),
        ("没吃低保", "home.dibao no"),
        ("我家没有吃低保", "home.dibao no"),
        ("从来没吃过低保", "home.dibao no"),
        ("没评上低保", "home.dibao no"),
        ("我不是退伍军人", "self.military not discharged"),
        ("我没有高血压", "self.hypertension no"),
        ("我妈没得高血压", "mother.hypertension no"),
        ("我爸未患高血压", "father.hypertension no"),
        ("我妈并没有高血压", "mother.hypertension no"),
        ("娃不住校", "child.boarding no"),
        ("孩子不是孤儿", "child.orphan no"),
        ("我没失业", "self.lost-job ?"),
        ("我们不是农村户口", "home.hukou urban"),
        ("我不是本地户口", "self.hukou-local no"),
        ("户口不在隆昌", "self.hukou-local no"),
        ("没有参加居民医保", "self.ins-resident-medical no"),
        ("居民医保断了没交", "self.ins-resident-medical no"),
        ("没得退休金", "self.ins-employee-pension no"),
        ("我没得劳动能力", "self.no-labour yes"),
        ("没有怀孕", "self.pregnancy not pregnant"),
        ("还没怀上", "self.pregnancy planning"),
        ("不是脱贫户", "home.former-poor no"),
        ("不是孤寡老人，有儿有女", "self.no-supporter no"),
        ("我不是一个人住", "self.alone no"),
        ("房子不是危房", "home.dilapidated no"),
        ("没受灾", "home.disaster-hit no"),
        ("没遇到车祸", "home.traffic no"),
    ]);
}

#[test]
fn a_denial_reaches_as_far_as_its_list_and_no_further() {
    holds(&[
        ("没有高血压、糖尿病", "self.hypertension no; self.diabetes none"),
        ("没有糖尿病、高血压", "self.hypertension no; self.diabetes none"),
        ("没有高血压和肺结核", "self.hypertension no; self.tb-confirmed no"),
        ("没得高血压也没得糖尿病", "self.hypertension no; self.diabetes none"),
        ("无高血压、肺结核、残疾证", "self.hypertension no; self.tb-confirmed no; self.disability-cert no"),
        ("没有高血压，有糖尿病", "self.hypertension no; self.diabetes not none"),
        ("没有残疾证，有高血压", "self.disability-cert no; self.hypertension yes"),
        ("没有残疾证但是有高血压", "self.disability-cert no; self.hypertension yes"),
        ("有高血压，没得糖尿病", "self.hypertension yes; self.diabetes none"),
        ("没工作，有高血压", "self.jobless yes; self.hypertension yes"),
        ("我妈没有退休金，吃低保", "mother.ins-employee-pension no; home.dibao yes"),
        ("不识字，低保户", "home.dibao yes"),
        ("我不识字的低保户", "home.dibao yes"),
        ("没钱医高血压", "self.hypertension yes"),
        ("没人照顾残疾的儿子", "son.disabled yes"),
        ("不知道去哪里办，有残疾证", "self.disability-cert yes"),
        ("没有低保，残疾证二级", "home.dibao no; self.disability-cert yes; self.disability-grade 2"),
        ("没文化，农村户口，吃低保", "self.hukou rural; home.dibao yes"),
        ("不想麻烦别人，我有残疾证", "self.disability-cert yes"),
        ("没有谁管，我妈有高血压", "mother.hypertension yes"),
        ("我没残疾，老公有残疾证", "self.disabled no; husband.disability-cert yes"),
        ("不是没有残疾证", "self.disability-cert ?"),
        ("不能说没有高血压", "self.hypertension ?"),
        ("我爸不抽烟不喝酒有高血压", "father.hypertension yes"),
        ("药没断过，高血压十年了", "self.hypertension yes"),
    ]);
}

#[test]
fn what_is_only_feared_or_supposed_stays_open() {
    holds(&[
        ("医生怀疑我有高血压", "self.hypertension ?"),
        ("我可能有高血压", "self.hypertension ?"),
        ("我妈好像有高血压", "mother.hypertension ?"),
        ("疑似孤独症，还在查", "self.autism ?"),
        ("娃儿疑似自闭症", "child.autism ?"),
        ("医生说娃可能是自闭症", "child.autism ?"),
        ("怀疑是肺结核，没出结果", "self.tb-confirmed ?"),
        ("疑似肺结核", "self.tb-confirmed ?; self.contagion suspected"),
        ("怕是怀孕了", "self.pregnancy ?"),
        ("说不定怀起了", "self.pregnancy ?"),
        ("好像是农村户口", "self.hukou ?"),
        ("估计评得上残疾证", "self.disability-cert ?"),
        ("要是有残疾证就好了", "self.disability-cert ?"),
        ("如果我吃低保，医保要交好多", "home.dibao ?"),
        ("假如我妈有残疾证能领啥", "mother.disability-cert ?"),
        ("万一我失业了咋办", "self.employment ?"),
        ("不晓得我妈有没有高血压", "mother.hypertension ?"),
        ("不确定是不是低保", "home.dibao ?"),
        ("担心娃得了手足口", "child.contagion ?"),
        ("我以为他是孤儿", "anyone.orphan ?"),
        ("差点失业", "self.employment ?"),
    ]);
}

#[test]
fn what_is_asked_stays_open() {
    holds(&[
        ("我妈是不是低保户", "home.dibao ?"),
        ("我算不算残疾人", "self.disabled ?"),
        ("我算不算失业", "self.employment ?"),
        ("有没有残疾证都可以领吗", "self.disability-cert ?"),
        ("我妈有残疾证吗", "mother.disability-cert ?"),
        ("有低保吗", "home.dibao ?"),
        ("我家是低保户不？", "home.dibao ?"),
        ("是否有高血压", "self.hypertension ?"),
        ("要有残疾证才能领？", "self.disability-cert ?"),
        ("什么是低保户", "home.dibao ?"),
        ("啥子是五保户哦", "self.tekun ?"),
        ("我不晓得啥是低保", "home.dibao ?"),
        ("低保怎么申请", "home.dibao ?"),
        ("低保要什么条件", "home.dibao ?"),
        ("残疾证在哪里办", "self.disability-cert ?"),
        ("残疾证怎么评", "self.disability-cert ?"),
        ("吃低保的人交不交医保", "home.dibao ?"),
        ("孤儿有哪些补助", "anyone.orphan ?"),
        ("退伍军人有什么优待", "anyone.military ?"),
        ("高血压算慢性病不", "anyone.hypertension ?"),
        ("残疾人可以领哪些补贴", "anyone.disabled ?"),
        ("我没得残疾证能领吗", "self.disability-cert no"),
        ("我有残疾证，能领补贴吗", "self.disability-cert yes"),
        ("我家低保户，娃读高中可以免学费不？", "home.dibao yes"),
        ("我妈82岁了，是不是可以领高龄补贴", "mother.age 82"),
    ]);
}

#[test]
fn what_is_wished_for_is_not_there_yet() {
    holds(&[
        ("想申请低保", "home.dibao ?"),
        ("我想吃低保", "home.dibao ?"),
        ("想给我妈办残疾证", "mother.disability-cert ?"),
        ("准备去评残疾证", "self.disability-cert ?"),
        ("能不能给我办个低保", "home.dibao ?"),
        ("可不可以评低保", "home.dibao ?"),
        ("我想把五保办了", "self.tekun ?"),
        ("正在申请低保", "home.dibao ?"),
        ("低保正在公示", "home.dibao ?"),
        ("低保材料交上去了等消息", "home.dibao ?"),
        ("想买居民医保", "self.ins-resident-medical ?"),
        ("打算交职工养老保险", "self.ins-employee-pension ?"),
        ("想转成城镇户口", "self.hukou ?"),
        ("申请到了低保", "home.dibao yes"),
        ("低保批下来了", "home.dibao yes"),
        ("已经办了残疾证", "self.disability-cert yes"),
        ("刚拿到残疾证", "self.disability-cert yes"),
        ("残疾证办下来了", "self.disability-cert yes"),
        ("去年评上了低保", "home.dibao yes"),
    ]);
}

#[test]
fn what_is_heard_of_others_is_not_ours() {
    holds(&[
        ("听说有低保可以吃", "anyone.dibao ?"),
        ("听说残疾证可以领钱", "anyone.disability-cert ?"),
        ("隔壁领低保", "anyone.dibao ?"),
        ("隔壁家吃低保，我们为啥子没得", "anyone.disability-cert ?"),
        ("别人都有残疾证", "anyone.disability-cert ?"),
        ("人家屋头吃低保", "anyone.dibao ?"),
        ("网上说孤儿有补助", "anyone.orphan ?"),
        ("电视上说退伍军人有优待", "anyone.military ?"),
        ("看到别人领低保", "anyone.dibao ?"),
        ("村里别人都脱贫户", "anyone.former-poor ?"),
    ]);
}

#[test]
fn what_was_so_once_need_not_be_so_now() {
    holds(&[
        ("以前吃过低保", "home.dibao ?"),
        ("原来吃低保", "home.dibao ?"),
        ("前几年在厂里上班", "self.employment ?"),
        ("曾经得过肺结核", "self.tb-confirmed ?"),
        ("年轻时得过肺结核，早好了", "self.tb-confirmed no"),
        ("以前买过居民医保", "self.ins-resident-medical ?"),
        ("早年当过兵", "self.military discharged"),
        ("我爸以前是退伍军人", "father.military discharged"),
        ("去年失业了", "self.employment unemployed"),
        ("以前在厂里上班，现在失业了", "self.employment unemployed"),
        ("小时候得过水痘", "self.contagion ?"),
        ("前年生的娃", "self.pregnancy ?"),
        ("已经退休", "self.employment retired"),
        ("以前有高血压", "self.hypertension yes"),
    ]);
}

#[test]
fn films_dreams_and_news_happened_to_nobody() {
    holds(&[
        ("看了个孤儿的电影", "anyone.orphan ?"),
        ("看了个打人的电影", "anyone.child-harm ?"),
        ("电视剧里头那个人得了癌症", "anyone.serious-illness ?"),
        ("梦到房子着火了", "anyone.fire ?"),
        ("抖音上看到有人吃低保", "anyone.dibao ?"),
        ("新闻上说有地方发大水了", "anyone.disaster-hit ?"),
        ("刷视频看到一个退伍军人", "anyone.military ?"),
        ("小说里的人失业了", "anyone.employment ?"),
        ("看了个电影，晚上回来。我有高血压", "self.hypertension yes"),
    ]);
}

#[test]
fn what_cannot_both_be_so_is_shown_and_left_unknown() {
    let broken: Vec<String> = [
        ("我65岁，今年30", "self", "age"),
        ("我65岁，我30岁", "self", "age"),
        ("我妈82岁，我妈60岁", "mother", "age"),
        ("我妈82，1958年生", "mother", "age"),
        ("我妈有残疾证，我妈没有残疾证", "mother", "disability-cert"),
        ("我有高血压，没有高血压", "self", "hypertension"),
        ("我们家吃低保。我们家没有吃低保", "home", "dibao"),
        ("残疾证一级，残疾证三级", "self", "disability-grade"),
        ("我怀孕了，没有怀孕", "self", "pregnancy"),
    ]
    .into_iter()
    .flat_map(|(text, who, fact)| {
        let situation = answer(text).situation;
        let shown = situation
            .contradictions
            .iter()
            .any(|clash| clash.fact.as_str() == fact && clash.who.as_ref().map_or("home", |who| who.as_str()) == who);
        let claimed = situation.known().any(|(person, known)| {
            known.fact.as_str() == fact && person.map_or("home", |person| person.id.as_str()) == who
        });
        let unseen = (!shown).then(|| format!("“{text}”: {who}.{fact} cannot be both, and this is not shown"));
        unseen.into_iter().chain(claimed.then(|| format!("“{text}”: {who}.{fact} is claimed all the same")))
    })
    .collect();
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}

#[test]
fn both_sides_of_a_contradiction_are_shown_in_their_own_words() {
    for (text, sides) in
        [("我65岁，今年30", ["65岁", "30"]), ("我妈有残疾证，我妈没有残疾证", ["有残疾证", "没有残疾证"])]
    {
        let clash = answer(text).situation.contradictions.into_iter().next().expect("a contradiction");
        assert!(
            sides.iter().zip(&clash.words).all(|(side, words)| side.contains(words.as_str()) && !words.is_empty()),
            "“{text}”: {:?}",
            clash.words
        );
    }
}

#[test]
fn what_can_both_be_so_is_no_contradiction() {
    let broken: Vec<String> = [
        "我65岁，65周岁",
        "我1961年生，今年65岁",
        "我六十几，65岁",
        "爷爷74奶奶71",
        "两个娃，一个8岁，一个3岁",
        "我妈有高血压，我没有高血压",
        "以前吃过低保，现在没吃低保",
        "以前没有残疾证，去年办了残疾证",
        "我妈虚岁66，周岁64",
        "隔壁家吃低保，我家没吃低保",
        "我有残疾证，有残疾证二级",
        "我是退伍军人，退役军人",
    ]
    .into_iter()
    .flat_map(|text| answer(text).situation.contradictions.into_iter().map(move |clash| (text, clash)))
    .map(|(text, clash)| {
        format!("“{text}” says nothing against itself, and {} is shown: {:?}", clash.fact, clash.words)
    })
    .collect();
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}
