//! What an answer must not suggest: a benefit for whoever is past it or too young, a secret where none was told,
//! a word cut short, a question that cannot be theirs.

mod finder;

#[test]
fn nobody_past_it_or_too_young_is_listed() {
    for (text, service, listed) in [
        ("女，32，产后2月，娃未上户口", "maternity-insurance", &["client"][..]),
        ("女，26，产后抑郁，娃3月", "maternity-insurance", &["client"]),
        ("媳妇怀孕六个月，奶奶78岁，爷爷80岁", "maternity-insurance", &["kid-mother"]),
        ("男，40，外来务工，娃4岁上民办幼儿园", "preschool-aid", &["child"]),
    ] {
        let answer = finder::answer(text);
        let judged = answer.judgement.results.iter().find(|judged| judged.id.as_str() == service);
        let Some(judged) = judged else { panic!("“{text}” must lead to {service}") };
        let whom: Vec<&str> = judged.for_whom.iter().map(seeds::WhoId::as_str).collect();
        assert_eq!(whom, listed, "“{text}”: for whom {service} is");
    }
}

#[test]
fn what_is_no_secret_gets_no_quick_way_out() {
    for (text, sensitive) in [
        ("老伴走了，我72，低保", false),
        ("户主死亡，配偶68，丧葬费", false),
        ("请打我电话，我妈82岁", false),
        ("一天到晚关在家头，耍起", false),
        ("小姐姐你好我妈80", false),
        ("女，21，未婚，怀孕4月，男方失联", false),
        ("他爸在服刑，娃8岁", true),
        ("我爸坐过牢，现在没工作", true),
        ("他打我，我带娃跑出来的", true),
        ("我老公遭关起来了", true),
        ("把我关在家里不准出门", true),
        ("打我电话说要打我", true),
        ("男，47，刑满释放，无房", true),
    ] {
        assert_eq!(finder::answer(text).sensitive, sensitive, "“{text}”");
    }
}

#[test]
fn what_became_of_someone_is_quoted_in_whole_words() {
    let situation = finder::answer("老伴走了，我72，低保").situation;
    let words =
        situation.known().find(|(_, known)| known.fact.as_str() == "fate").map(|(_, known)| known.words.clone());
    assert_eq!(words.as_deref(), Some("老伴走了"));
}

#[test]
fn nobody_asks_which_school_a_grandmother_goes_to() {
    for text in ["奶奶有高血压", "我爸有残疾证", "我老公"] {
        let question = finder::answer(text).question;
        assert!(question.is_none_or(|question| question.fact.as_str() != "stage"), "“{text}”");
    }
}
