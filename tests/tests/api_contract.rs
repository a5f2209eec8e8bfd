//! The calls of `/api/v1`: shapes, limits, errors.

use serde_json::{Value, json};
use tests::house::server;

#[test]
fn the_lists_come_whole_and_in_the_city_s_own_words() {
    let regions = server().get("/api/v1/regions").json();
    let slugs: Vec<&Value> = regions["regions"].as_array().expect("regions").iter().map(|r| &r["slug"]).collect();
    assert_eq!(slugs, ["longchang", "zigong"]);
    assert_eq!(regions["regions"][1]["services"], 80);
    assert_eq!(regions["regions"][1]["document"]["number"], "自府发〔2022〕21号");
    assert_eq!(regions["regions"][1]["document"]["period"], "2021—2025");
    assert_eq!(regions["regions"][1]["districts"].as_array().map(Vec::len), Some(6));

    let domains = server().get("/api/v1/domains?region=zigong").json();
    let names: Vec<&str> =
        domains["domains"].as_array().expect("domains").iter().filter_map(|d| d["name"].as_str()).collect();
    assert_eq!(names[7..], ["优军服务保障", "文体服务保障"]);

    let services = server().get("/api/v1/services?region=longchang&domain=housing").json();
    let names: Vec<&str> =
        services["services"].as_array().expect("services").iter().filter_map(|s| s["name"].as_str()).collect();
    assert_eq!(names, ["公租房保障", "城镇棚户区住房改造", "农村危房改造"]);
}

#[test]
fn every_name_domain_and_audience_of_both_lists_comes_through() {
    let lists: Value = serde_json::from_str(&tests::data("catalogue.json")).expect("JSON");
    for slug in ["zigong", "longchang"] {
        for domain in lists[slug]["domains"].as_array().expect("domains") {
            let all = server().get(&format!("/api/v1/services?region={slug}")).json();
            for item in domain["items"].as_array().expect("items") {
                let found = all["services"].as_array().expect("services").iter().find(|s| s["name"] == item["name"]);
                let found = found.unwrap_or_else(|| panic!("{slug}: {} is missing", item["name"]));
                let id = found["id"].as_str().expect("an id");
                let full = server().get(&format!("/api/v1/services/{id}?region={slug}")).json();
                assert_eq!(full["names"][slug], item["name"]);
                assert_eq!(full["audience"]["text"], item["target"], "{slug} {id}");
                let domains = server().get(&format!("/api/v1/domains?region={slug}")).json();
                let own = domains["domains"].as_array().expect("domains").iter().find(|d| d["id"] == full["domain"]);
                assert_eq!(own.expect("its domain")["name"], domain["domain"], "{slug} {id}");
            }
        }
    }
}

#[test]
fn a_service_has_everything_the_contract_names() {
    let full = server().get("/api/v1/services/elderly-health?region=longchang").json();
    for field in [
        "id",
        "name",
        "names",
        "domain",
        "plain_name",
        "summary",
        "audience",
        "criteria",
        "not_checked",
        "facts",
        "hotlines",
        "related",
        "events",
        "notice",
    ] {
        assert!(full.get(field).is_some(), "no {field}");
    }
    assert_eq!(
        full["audience"],
        json!({"text": "65岁及以上老年人", "document": "隆府办发〔2022〕41号", "table": "7—1", "row": 1})
    );
    assert_eq!(full["facts"][0]["source"]["document"], "隆府办发〔2022〕41号");
}

#[test]
fn a_city_never_gives_the_other_s_facts() {
    for id in ["rural-family-planning-reward", "family-planning-special-support"] {
        let full = server().get(&format!("/api/v1/services/{id}?region=zigong")).json();
        for fact in full["facts"].as_array().expect("facts") {
            assert_eq!(fact["source"]["region"], "zigong", "{id}: an amount of 隆昌's must not be shown in 自贡");
        }
    }
}

#[test]
fn search_and_suggest_answer_get_and_post_alike() {
    let by_get = server().ask("/api/v1/search", &[("q", "打预防针"), ("region", "zigong"), ("limit", "3")]).json();
    let body = json!({"q": "打预防针", "region": "zigong", "limit": 3}).to_string();
    let post = |path, body: &str| server().send("POST", path, &[("content-type", "application/json")], body);
    assert_eq!(post("/api/v1/search", &body).json(), by_get);
    assert_eq!(by_get["hits"][0]["id"], "vaccination");
    assert_eq!(by_get["hits"][0]["names"]["longchang"], "预防接种");
    assert_eq!(by_get["confident"], true);
    assert!(by_get["hits"].as_array().is_some_and(|hits| hits.len() <= 3));

    let by_get = server().ask("/api/v1/suggest", &[("q", "diba")]).json();
    assert_eq!(post("/api/v1/suggest", r#"{"q": "diba"}"#).json(), by_get);
    assert_eq!(by_get["suggestions"][0]["id"], "minimum-living-allowance");
    assert_eq!(by_get["suggestions"][0]["kind"], "service");
}

#[test]
fn a_search_keeps_to_its_region_and_domain() {
    let found = server().ask("/api/v1/search", &[("q", "特殊群体集中供养"), ("region", "longchang")]).json();
    let ids: Vec<&Value> = found["hits"].as_array().expect("hits").iter().map(|hit| &hit["id"]).collect();
    assert!(!ids.contains(&&json!("special-group-care")), "only 自贡 lists it: {ids:?}");
    let found = server().ask("/api/v1/search", &[("q", "残疾人"), ("domain", "culture"), ("limit", "50")]).json();
    assert!(found["hits"].as_array().expect("hits").iter().all(|hit| hit["domain"] == "culture"));
}

#[test]
fn every_mistake_has_its_status_and_names_the_field() {
    let long = "长".repeat(101);
    let search = |query: &[(&str, &str)]| server().ask("/api/v1/search", query);
    let send = |method, path, kind, body: &str| server().send(method, path, &[("content-type", kind)], body);
    let json = "application/json";
    let huge = format!(r#"{{"q": "{}"}}"#, "x".repeat(70_000));
    for (what, reply, status, field) in [
        ("q of 101 characters", search(&[("q", &long)]), 422, "q"),
        ("q of 100 characters", search(&[("q", &long[3..])]), 200, ""),
        ("no q", server().get("/api/v1/search"), 400, "q"),
        ("limit 0", search(&[("q", "x"), ("limit", "0")]), 422, "limit"),
        ("limit 51", search(&[("q", "x"), ("limit", "51")]), 422, "limit"),
        ("limit 50", search(&[("q", "x"), ("limit", "50")]), 200, ""),
        ("limit that is no number", search(&[("q", "x"), ("limit", "many")]), 400, ""),
        ("an unknown region", search(&[("q", "x"), ("region", "chengdu")]), 400, "region"),
        ("an unknown domain", search(&[("q", "x"), ("domain", "magic")]), 404, "domain"),
        ("no region for domains", server().get("/api/v1/domains"), 400, "region"),
        ("no region for services", server().get("/api/v1/services"), 400, "region"),
        ("an unknown service", server().get("/api/v1/services/nope"), 404, "id"),
        (
            "a service the city does not list",
            server().get("/api/v1/services/special-group-care?region=longchang"),
            404,
            "id",
        ),
        ("an unknown call", server().get("/api/v1/nope"), 404, ""),
        ("a wrong method", send("DELETE", "/api/v1/search", json, ""), 405, ""),
        ("a wrong type", send("POST", "/api/v1/search", "text/plain", "{}"), 415, ""),
        ("broken JSON", send("POST", "/api/v1/search", json, "{\"q\": "), 400, ""),
        ("a body over 64 KB", send("POST", "/api/v1/search", json, &huge), 413, ""),
    ] {
        assert_eq!(reply.status, status, "{what}: {}", reply.text);
        if status >= 400 {
            assert_eq!(reply.header("content-type"), "application/problem+json", "{what}");
            let problem = reply.json();
            assert_eq!(problem["status"], status, "{what}");
            assert_eq!(problem["field"].as_str().unwrap_or_default(), field, "{what}: {problem}");
        }
    }
}

#[test]
fn nobody_on_the_way_may_keep_what_was_typed() {
    for path in ["/api/v1/search", "/api/v1/suggest"] {
        assert_eq!(server().ask(path, &[("q", "低保")]).header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(server().get("/api/v1/regions").header("cache-control"), "no-cache");
}

#[test]
fn an_error_never_repeats_what_was_sent() {
    let secret = "我妈82岁一个人住有残疾证".repeat(20);
    let reply = server().ask("/api/v1/search", &[("q", &secret)]);
    assert_eq!(reply.status, 422);
    assert!(!reply.text.contains("我妈"), "{}", reply.text);
}

#[test]
fn the_description_is_openapi_3_1_and_names_every_call() {
    let description = server().get("/api/v1/openapi.json").json();
    assert!(description["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    for (path, method) in [
        ("/api/v1/regions", "get"),
        ("/api/v1/domains", "get"),
        ("/api/v1/services", "get"),
        ("/api/v1/services/{id}", "get"),
        ("/api/v1/search", "get"),
        ("/api/v1/search", "post"),
        ("/api/v1/suggest", "get"),
        ("/api/v1/suggest", "post"),
    ] {
        assert!(description["paths"][path][method].is_object(), "{method} {path} is not described");
    }
}

#[test]
fn words_can_be_taken_to_the_letter() {
    let mended = server().ask("/api/v1/search", &[("q", "残急人")]).json();
    assert_eq!(mended["corrected"], "残疾人");
    let highlights = mended["hits"][0]["highlights"].as_array().expect("a list of words");
    assert!(highlights.iter().all(serde_json::Value::is_string) && !highlights.is_empty());
    let literal = server().ask("/api/v1/search", &[("q", "残急人"), ("literal", "true")]).json();
    assert!(literal["corrected"].is_null() && literal["confident"] == false);
    let body = serde_json::json!({ "q": "残急人", "literal": true });
    assert_eq!(server().post_json("/api/v1/search", &body).json(), literal);
    assert_eq!(server().ask("/api/v1/search", &[("q", "残急人"), ("literal", "perhaps")]).status, 400);
}

#[test]
fn a_suggestion_says_the_word_it_came_by_where_that_is_another() {
    let by = |q: &str| server().ask("/api/v1/suggest", &[("q", q)]).json()["suggestions"][0].clone();
    let called = by("打防疫针");
    assert_eq!((&called["id"], &called["via"]), (&"vaccination".into(), &"打防疫针".into()));
    assert_eq!(by("低保").get("via"), None, "nothing where the text has it");
}

#[test]
fn a_broad_word_and_a_miss_say_so() {
    let broad = server().ask("/api/v1/search", &[("q", "补贴")]).json();
    assert!(broad["broad"] == true && broad["near"].as_array().is_some_and(|near| near.len() > 1));
    let miss = server().ask("/api/v1/search", &[("q", "办护照")]).json();
    assert!(
        miss["confident"] == false && miss["elsewhere"] == "护照" && miss["near"].as_array().is_some_and(Vec::is_empty)
    );
}
