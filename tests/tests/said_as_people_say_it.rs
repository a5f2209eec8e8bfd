//! What a result says, and what it gives one to say: sentences that can be said aloud, quotation marks around
//! one's own words only, and nothing else beside urgent help.

use tests::page::told;

#[test]
fn the_ready_sentence_says_what_it_is_about() {
    for (words, told_of) in [("我60岁农民，有糖尿病", "糖尿病"), ("我儿子28岁没工作", "没有工作")]
    {
        let page = told(words, &[]).text;
        let say =
            page.split("id=\"h-next\"").nth(1).and_then(|rest| rest.split("class=\"say\"").nth(1)).expect("a sentence");
        let say = say.split("</p>").next().unwrap_or_default();
        assert!(say.contains(told_of), "{words}: {say}");
    }
}

#[test]
fn under_urgent_help_nothing_else_is_asked() {
    for words in ["我不想活了", "我男人把我锁在屋头不准我出门", "娃儿在学校遭同学打"] {
        let page = told(words, &[]).text;
        assert!(page.contains("class=\"urgent\"") && page.contains("先保平安，别的慢慢说"), "{words}");
        assert!(page.contains("电话打过了、人安全了，再慢慢看别的。"), "{words}");
        assert!(!page.contains("答一答下面"), "{words}");
        if !page.contains("id=\"g-sure\"") && !page.contains("id=\"g-need\"") && !page.contains("id=\"g-lent\"") {
            assert!(!page.contains("id=\"h-q\"") && !page.contains("id=\"h-else\""), "{words}: no question, no search");
        }
    }
}

#[test]
fn what_can_only_be_taken_away_does_not_unfold() {
    let page = told("我老公死了，我52岁", &[]).text;
    assert!(page.contains("<span>去世了") && !page.contains("改成：</p><!></div>"), "nothing stands behind it");
    assert!(!page.contains("“我老公死了”") && !page.contains("“死了”"), "and a death is quoted to nobody");
}

#[test]
fn words_stand_in_quotation_marks_only_as_they_were_written() {
    let words = "老伴和我都六十了，老伴有高血压";
    for quoted in told(words, &[]).text.split("您说的“").skip(1).filter_map(|rest| rest.split('”').next()) {
        assert!(words.contains(quoted), "“{quoted}”");
    }
}

#[test]
fn no_bare_number_and_no_bracket_stands_in_what_is_said_aloud() {
    let two = told("我两个娃，大的12岁，小的1岁半", &[]).text;
    assert!(!two.contains("孩子2") && !two.contains("12到23个月"), "第2个孩子, 1岁多");
    let in_law = told("我弟媳45岁，有残疾证", &[]).text;
    assert!(in_law.contains("我弟媳的情况是：45岁"), "and not 嫂子（弟媳）");
    let disabled = told("我是残疾人，失业了", &[]).text;
    assert!(!disabled.contains("情况是：是"), "我是残疾人");
}

#[test]
fn what_is_said_on_the_phone_is_what_the_service_asks_about() {
    let private = told("我查出感染了艾滋病病毒，35岁，没工作", &[]).text;
    assert!(private.contains("您好，想问艾滋病感染者和病人随访在哪里办"), "an age explains nothing here");
    let other = told("隔壁邻居80多岁，一个人住，有残疾证", &[]).text;
    assert!(other.contains("您好，我替别人问一下，这位的情况是："));
}
