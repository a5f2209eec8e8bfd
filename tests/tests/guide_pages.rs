//! The guide over HTTP: a city, then whom, then one question a screen; begun for an old person or a family.

use tests::house::server;
use tests::page::check;

#[test]
fn the_guide_starts_with_the_city_then_whom_then_a_question() {
    let start = server().get("/guide");
    check("where", &start);
    assert!(start.text.contains("您住在哪里？") && start.text.contains("action=\"/guide\""));
    let whom = server().send("GET", "/guide", &[("cookie", "region=longchang")], "");
    assert!(whom.text.contains("想帮谁问？") && whom.text.contains("value=\"mother.sex.x\""));
    let codes: Vec<&str> =
        whom.text.split("value=\"").filter_map(|part| part.split_once(".sex.x\"")).map(|(id, _)| id).collect();
    assert_eq!(codes.len(), 8);
    for who in codes {
        let asked = server().post_form("/guide", &[("region", "longchang"), ("set", &format!("{who}.sex.x"))]);
        assert!(
            asked.text.contains("今年多大？") && !asked.text.contains("家里今年"),
            "{who} is someone of the vocabulary"
        );
    }
    let first = server().post_form("/guide", &[("region", "longchang"), ("set", "mother.sex.x")]);
    check("a question", &first);
    assert!(first.text.contains("妈妈今年多大？") && first.text.contains("上一题") && !first.text.contains("先看结果"));
    let second =
        server().post_form("/guide", &[("region", "longchang"), ("edits", "mother.sex.x"), ("n.mother.age", "82")]);
    assert!(second.text.contains("先看结果"));
    let taken_back = server().post_form("/guide", &[("region", "longchang"), ("edits", "mother.sex.x"), ("back", "1")]);
    assert!(taken_back.text.contains("想帮谁问？"));
}

#[test]
fn the_guide_can_be_begun_for_an_old_person_or_a_family_and_remembers_it_on_the_way() {
    let begun = |whom: &str, more: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> = [("whom", whom)].iter().chain(more).copied().collect();
        server().post_form("/guide", &fields)
    };
    let where_first = begun("elder", &[]);
    check("where", &where_first);
    assert!(where_first.text.contains("先选住在哪里") && where_first.text.contains("name=\"whom\" value=\"elder\""));
    assert!(begun("elder", &[("region", "longchang")]).text.contains("哪位老人？"));
    let family = begun("family", &[("region", "longchang")]).text;
    assert_eq!(family.matches("type=\"checkbox\"").count(), 8, "everyone can be ticked");
    for forged in ["", "nobody", "<script>"] {
        assert!(begun(forged, &[("region", "longchang")]).text.contains("想帮谁问？"), "{forged}");
    }
    let ticked = [("region", "longchang"), ("set", "mother.sex.x"), ("set", "daughter.sex.x")];
    let first = begun("family", &ticked).text;
    assert!(first.contains("今年多大？") && first.contains("name=\"back\" value=\"2\""), "both are taken back at once");
    let back =
        begun("family", &[("region", "longchang"), ("edits", "mother.sex.x~daughter.sex.x"), ("back", "2")]).text;
    assert!(back.contains("一家有哪些人？"));
    let far = begun("family", &[("region", "longchang"), ("edits", "mother.sex.x"), ("back", "99999")]);
    assert!(far.status == 200 && far.text.contains("一家有哪些人？"), "no further back than the beginning");
}

#[test]
fn an_answer_that_cannot_be_taken_is_never_passed_over_in_silence() {
    let asked = |more: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> =
            [("region", "longchang"), ("edits", "mother.sex.x")].iter().chain(more).copied().collect();
        server().post_form("/guide", &fields).text
    };
    for (typed, said) in [("", "先写数字"), ("150", "这个数不像"), ("八十", "先写数字")] {
        for done in ["mother.age", ""] {
            let page = asked(&[("n.mother.age", typed), ("done", done)]);
            assert!(
                page.contains("妈妈今年多大？") && page.contains("role=\"alert\"") && page.contains(said),
                "{typed:?}"
            );
        }
        let looked =
            server().post_form("/find", &[("region", "longchang"), ("edits", "mother.sex.x"), ("n.mother.age", typed)]);
        assert!(!looked.text.contains("role=\"alert\""), "{typed:?}: who would rather see the results is not held");
    }
    assert!(
        asked(&[("n.mother.age", "150<"), ("done", "mother.age")]).contains("value=\"150&lt;\""),
        "what was typed is there to be mended"
    );
    for typed in ["82岁", "８２", " 82 ", "1944年", "1944年生的"] {
        assert!(
            !asked(&[("n.mother.age", typed), ("done", "mother.age")]).contains("妈妈今年多大？"),
            "{typed} is an age"
        );
    }
    assert!(!asked(&[]).contains("role=\"alert\""), "nothing is wrong yet");
    assert!(
        !asked(&[("n.mother.age", "1958"), ("done", "mother.age")]).contains("妈妈今年多大？"),
        "a year of birth is an age"
    );
    let family = |more: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> =
            [("region", "longchang"), ("whom", "family")].iter().chain(more).copied().collect();
        server().post_form("/guide", &fields).text
    };
    let nobody = family(&[("done", "family")]);
    assert!(nobody.contains("一家有哪些人？") && nobody.contains("role=\"alert\"") && nobody.contains("还没有勾人"));
    assert!(!family(&[]).contains("role=\"alert\""));
    assert!(!family(&[("done", "family"), ("set", "mother.sex.x")]).contains("role=\"alert\""));
}
