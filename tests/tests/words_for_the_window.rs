//! What to say at the window: for every service of every city, in the names its window knows, and nothing
//! that no list says.

use seeds::Catalogue;
use tests::house::server;
use tests::seeds_dir;

fn texts<'a>(page: &'a str, opening: &str) -> Vec<&'a str> {
    page.split(opening).skip(1).filter_map(|rest| rest.split('<').next()).collect()
}

#[test]
fn every_service_has_a_card_with_its_official_name_and_questions_that_ask() {
    let catalogue = Catalogue::load(&seeds_dir()).expect("the catalogue");
    for region in catalogue.regions() {
        let cookie = format!("region={}", region.slug);
        for service in catalogue.services().iter().filter(|service| service.listed_in(Some(&region.slug))) {
            let get = |path: &str| server().send("GET", path, &[("cookie", &cookie)], "");
            let id = &service.id;
            let card = get(&format!("/services/{id}/card"));
            assert_eq!(card.status, 200, "{id}");
            let name = service.name(Some(&region.slug));
            assert_eq!(texts(&card.text, "<p class=\"show-n\">"), [name], "{id}: the name {} has", region.data.short);
            assert!(card.text.contains(&region.data.document.number), "{id}: where it stands");
            assert!(!card.text.contains("的情况是"), "{id}: nobody was told of");
            let asked = texts(&card.text, "<li>");
            assert!(asked.len() >= 2, "{id}");
            for question in asked {
                assert!(
                    question.ends_with('？'),
                    "{id}: “{question}” asks nothing; see ASKING in app/src/parts/window.rs"
                );
                assert!(!question.contains("清单没有"), "{id}: “{question}”");
                assert!(!question.contains("要看条例"), "{id}: “{question}” answers itself");
            }
            let page = get(&format!("/services/{id}")).text;
            assert!(!page.contains("</a> 。"), "{id}: a stray space");
            assert!(page.contains(&format!("您好，我想问“{name}”")), "{id}: words to say on its page");
            assert!(page.contains(&format!("href=\"/services/{id}/card\"")), "{id}: a way to the card");
        }
    }
    assert_eq!(server().get("/services/nope/card").status, 404);
}

#[test]
fn no_heading_stands_over_nothing_where_a_city_does_not_list_a_service() {
    let page = server().send("GET", "/services/special-group-care", &[("cookie", "region=longchang")], "").text;
    assert!(page.contains("隆昌的清单里没有这一项") && !page.contains("清单原话：给谁"));
}

#[test]
fn a_card_reached_from_a_result_says_for_whom_and_leaves_out_what_is_private() {
    let from = |id: &str, words: &str| {
        server().post_form(&format!("/services/{id}/card"), &[("text", words), ("region", "longchang")]).text
    };
    let mother = from("disability-allowances", "我妈82岁，有二级残疾证");
    assert!(mother.contains("我妈妈的情况是：82岁，有残疾人证，2级残疾。"));
    assert!(mother.contains("<title>给窗口人员看：残疾人两项补贴</title>"));
    let private = from("hiv-follow-up", "我35岁，查出感染了艾滋病病毒");
    assert!(!private.contains("的情况是"), "neither the illness nor an age that explains nothing");
    let everyone = from("radio", "我妈82岁，有二级残疾证");
    assert!(!everyone.contains("的情况是"), "what is for everyone needs no reason");
}

/// Two lists often have the same name for a service: in the largest type it stands once.
#[test]
fn no_name_stands_twice_on_a_card() {
    let catalogue = seeds::Catalogue::load(&tests::seeds_dir()).expect("loads");
    for id in catalogue.services().iter().map(|service| &service.id) {
        let page = server().get(&format!("/services/{id}/card")).text;
        let names = page.split("class=\"show-n\">").skip(1).map(|rest| rest.split('<').next().unwrap_or_default());
        let names: Vec<&str> = names.collect();
        for (at, name) in names.iter().enumerate() {
            assert!(!names[..at].contains(name), "{id}: “{name}” stands twice");
        }
    }
}
