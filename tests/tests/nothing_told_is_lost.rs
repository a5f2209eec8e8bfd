//! What was written or answered stays: corrections can be made and taken back, a number that cannot be read stands
//! there to be mended, words that are too long are given back, a link that was cut says so.

use tests::house::server;
use tests::page::told;

const MOTHER: &str = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压";

#[test]
fn what_was_taken_away_can_be_had_back() {
    let dropped = told(MOTHER, &[("drop", "mother.hypertension")]).text;
    assert!(dropped.contains("去掉了：妈妈，") && dropped.contains("name=\"back\" value=\"1\""), "with a way back");
    let last = told("我有高血压", &[("drop", "self.hypertension")]).text;
    assert!(last.contains("放回来"), "also where nothing else is left");
    let answered = told(MOTHER, &[("edits", "mother.hypertension.x"), ("set", "mother.dibao.y")]).text;
    assert!(!answered.contains("放回来"), "an answer given since is what Back would take away");
}

#[test]
fn a_link_that_was_cut_says_so() {
    let whole = "mother.age.d19440101-19440601~self.age.d19610101-19610601";
    let page = |code: &str| server().get(&format!("/find?s={code}&region=longchang")).text;
    assert!(!page(whole).contains("读不出来") && page(whole).contains("<title>分享来的结果"));
    for cut in
        [&whole[..whole.len() - 4], "mother.age.d19440101-19440601~mother.gone.y", "mother.age.d19440101-19440601~"]
    {
        assert!(page(cut).contains("有一部分读不出来") && page(cut).contains("82岁"), "{cut}");
    }
    for nothing in ["mother.ag", "~", "%FF"] {
        assert!(page(nothing).contains("这个链接读不出来了") && page(nothing).contains("id=\"say\""), "{nothing}");
    }
}

#[test]
fn a_link_with_nothing_in_it_or_left_out_of_it_is_not_called_unreadable() {
    let page = |code: &str| server().get(&format!("/find?s={code}&region=longchang")).text;
    assert!(page("").contains("先写一句") && !page("").contains("读不出来"), "no link");
    let left_out = page("self.hiv.y");
    assert!(left_out.contains("这个链接里没有结果") && !left_out.contains("太旧") && !left_out.contains("艾滋"));
}

/// A number with another unit than the one asked for is none: 8个月 is not eight years.
#[test]
fn a_number_is_taken_with_its_own_unit_only() {
    let none = "先写数字";
    for (typed, age) in [
        ("8个月", none),
        ("8个", none),
        ("65年", none),
        ("65年的", none),
        ("1944年5月", none),
        ("82岁", "去掉：妈妈，82岁"),
        ("８２", "去掉：妈妈，82岁"),
        ("70", "去掉：妈妈，70岁"),
        ("７０岁", "去掉：妈妈，70岁"),
        ("1944年", "mother.age.d19440101-19441231"),
        ("1944年的", "mother.age.d19440101-19441231"),
        ("1944年生的", "mother.age.d19440101-19441231"),
    ] {
        let page = told("我妈60岁，农村户口", &[("n.mother.age", typed), ("done", "mother.age")]).text;
        assert!(page.contains(age), "{typed}");
        assert_eq!(page.contains("role=\"alert\""), age == none, "{typed}");
    }
}

#[test]
fn every_correction_can_be_posted() {
    let dropped = told(MOTHER, &[("drop", "mother.hypertension")]).text;
    assert!(!dropped.contains("去掉：妈妈，有高血压") && dropped.contains("mother.hypertension.x"));
    let denied = told(MOTHER, &[("set", "mother.hypertension.n")]).text;
    assert!(denied.contains("没有高血压"));
    let younger = told(MOTHER, &[("n.mother.age", "61")]).text;
    assert!(younger.contains("去掉：妈妈，61岁") && !younger.contains("去掉：妈妈，82岁"));
    let born = told(MOTHER, &[("n.mother.age", "1958"), ("done", "mother.age")]).text;
    let age = tests::relevance::AS_OF.year() - 1958;
    assert!(
        born.contains(&format!("去掉：妈妈，{}-{age}岁", age - 1)) || born.contains(&format!("{age}岁")),
        "a year of birth is one"
    );
    assert!(born.contains("mother.age.d19580101-19581231"));
    let opened = told(MOTHER, &[("set", "mother.dibao.o")]).text;
    assert!(opened.contains("mother.dibao.o"));
    let back = told(MOTHER, &[("edits", "mother.hypertension.x"), ("back", "1")]).text;
    assert!(back.contains("去掉：妈妈，有高血压"));
}

#[test]
fn a_number_that_cannot_be_taken_is_said_beside_its_field_and_nowhere_else() {
    let says = |page: &str| page.matches("role=\"alert\"").count();
    for (typed, done, said) in [
        ("", "mother.age", "先写数字"),
        ("", "", ""),
        ("八十二", "mother.age", "先写数字"),
        ("-3", "mother.age", "先写数字"),
        ("150", "mother.age", "这个数不像。写岁数，或者哪一年生的"),
        ("150", "", "这个数不像"),
        ("2999", "mother.age", "这个数不像"),
        ("19581", "mother.age", "这个数不像"),
        ("99999999999999", "mother.age", "这个数不像"),
    ] {
        let page = told(MOTHER, &[("n.mother.age", typed), ("done", done)]).text;
        assert!(page.contains("去掉：妈妈，82岁"), "{typed}: what stood stays");
        if said.is_empty() {
            // Enter in some field, and this is not the only one: nobody knows which.
            continue;
        }
        assert_eq!(says(&page), 1, "{typed:?} {done:?}");
        let alert = page.split("role=\"alert\"").nth(1).and_then(|rest| rest.split("</label>").next()).expect("it");
        assert!(
            alert.contains(said) && alert.contains("aria-invalid=\"true\"") && alert.contains("name=\"n.mother.age\"")
        );
        let chip =
            page.split("role=\"alert\"").next().and_then(|before| before.split("<details").last()).expect("its chip");
        assert!(chip.contains(" open"), "{typed}: and it stands open");
    }
    // Whatever stands in the field, every other button does its work, and nothing is said of it.
    for (key, value) in [("set", "mother.dibao.o"), ("drop", "mother.alone"), ("edition", "elder")] {
        let page = told(MOTHER, &[("n.mother.age", "150"), (key, value)]).text;
        assert_eq!(says(&page), 0, "{key}");
    }
    assert!(told(MOTHER, &[]).text.contains("novalidate"), "no browser holds a button for a field that is folded away");
}

#[test]
fn words_written_anew_stand_over_corrections_of_what_they_now_say_otherwise() {
    let corrected = "mother.age.d19470101-19470601~mother.dibao.y~h.children.n2-2";
    let anew = |words: &str| told(words, &[("edits", corrected), ("was", "我妈82岁")]).text;
    let more = anew("我妈82岁，有残疾证");
    assert!(more.contains("去掉：妈妈，79岁") && more.contains("mother.dibao.y"), "nothing said otherwise: all stays");
    let older = anew("我妈90岁");
    assert!(older.contains("去掉：妈妈，90岁") && older.contains("mother.dibao.y"), "the new age stands");
    let other = anew("我爸70岁");
    assert!(!other.contains("mother.dibao.y") && other.contains("h.children.n2-2"), "nobody speaks of her any more");
}

#[test]
fn words_that_are_too_long_stay_in_the_box_to_be_shortened() {
    let words = "我妈82岁，".repeat(400);
    let page = told(&words, &[]);
    assert_eq!(page.status, 422);
    assert!(page.text.contains("写得有点长") && page.text.contains("现在多了 400 个"));
    let held = page.text.split("</textarea>").next().and_then(|before| before.split('>').next_back());
    assert_eq!(held.map(str::trim_start), Some(words.as_str()), "nothing that was written is thrown away");
    assert!(!page.text.contains("class=\"grp"), "and nothing is judged by half of it");
    let larger = server().post_form("/find", &[("text", &"长".repeat(40_000))]);
    assert!(
        larger.status == 413 && larger.text.contains("现在多了 38000 个"),
        "given back as well, and read by nobody"
    );
    let endless = server().post_form("/find", &[("text", &"长".repeat(120_000))]);
    assert!(endless.status == 413 && endless.text.contains("先写最要紧的几句"), "more than is ever read out");
}

#[test]
fn whatever_page_it_was_sent_to_too_much_is_said_and_nothing_is_lost() {
    let long = "我妈82岁。".repeat(400);
    for path in ["/guide", "/take", "/services/radio", "/services/radio/card"] {
        let page = server().post_form(path, &[("text", &long), ("region", "longchang")]).text;
        assert!(page.contains("写得有点长") && page.contains("现在多了 400 个"), "{path} says so");
        assert!(page.contains(&format!("\n{long}</textarea>")), "{path}: it stands in the box, to be shortened");
    }
}

/// The other services of a service's page lead on with what was asked, so that there is a way back.
#[test]
fn from_a_result_every_way_on_keeps_what_was_asked() {
    let page = server().post_form("/services/disability-allowances", &[("text", MOTHER), ("region", "longchang")]).text;
    let others = page.split("id=\"h-rel\"").nth(1).expect("others").split("</section>").next().unwrap_or_default();
    assert!(others.contains("formaction=\"/services/") && !others.contains("href=\"/services/"), "{others}");
}
