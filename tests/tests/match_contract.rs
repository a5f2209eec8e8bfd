//! `POST /api/v1/match`: the shape of its answer, its limits, every mistake.

use serde_json::{Value, json};
use tests::house::{Reply, server};

const FAMILY: &str = "我妈82岁，农村户口，一个人住，有残疾证，家里吃低保";

fn ask(text: &str, region: &str) -> Value {
    server().matched(&json!({"text": text, "region": region}))
}

fn result<'a>(answer: &'a Value, id: &str) -> Option<&'a Value> {
    answer["results"].as_array().expect("results").iter().find(|result| result["id"] == id)
}

#[test]
fn the_answer_has_every_field_of_the_contract() {
    let answer = ask(FAMILY, "longchang");
    assert_fields("the answer", &answer, &["situation", "results", "untouched", "next_question", "urgent", "notice"]);
    assert_fields("situation", &answer["situation"], &["people", "household", "events", "contradictions"]);
    let mother = &answer["situation"]["people"][0];
    assert_eq!((&mother["id"], &mother["who"]), (&json!("mother"), &json!("母亲")));
    let age = &mother["facts"][0];
    assert_eq!((&age["fact"], &age["words"], &age["span"]), (&json!("age"), &json!("82岁"), &json!([2, 5])));
    assert_eq!(age["value"], json!({"earliest": "1943-11-22", "latest": "1944-11-21"}));

    let fields = [
        "id",
        "name",
        "names",
        "domain",
        "verdict",
        "for",
        "met",
        "of",
        "reasons",
        "missing",
        "near_miss",
        "not_checked",
        "basis",
    ];
    for result in answer["results"].as_array().expect("results") {
        assert_fields("a result", result, &fields);
        for reason in result["reasons"].as_array().expect("reasons") {
            assert_fields("a reason", reason, &["criterion", "state", "sentence", "from"]);
            assert!(["met", "unmet", "unknown"].contains(&reason["state"].as_str().expect("a state")));
        }
    }
    let question = &answer["next_question"];
    assert_fields("the question", question, &["fact", "who", "question", "choices", "settles"]);
    assert!(!question["settles"].as_array().expect("services").is_empty(), "{question}");
}

fn assert_fields(what: &str, value: &Value, fields: &[&str]) {
    let missing: Vec<&&str> = fields.iter().filter(|field| value.get(field).is_none()).collect();
    assert!(missing.is_empty(), "{what} lacks {missing:?}: {value}");
}

#[test]
fn a_result_says_for_whom_why_and_in_whose_words() {
    let answer = ask(FAMILY, "longchang");
    let health = result(&answer, "elderly-health").expect("82 is over 65");
    assert_eq!(health["verdict"], "entitled");
    assert_eq!(health["for"], json!(["母亲"]));
    assert_eq!((&health["met"], &health["of"]), (&json!(1), &json!(1)));
    assert_eq!(health["reasons"][0]["criterion"], "65岁及以上老年人");
    assert_eq!(health["reasons"][0]["from"], "82岁");
    assert_eq!(health["names"]["zigong"], "老年人健康管理");
    let dibao = result(&answer, "minimum-living-allowance").expect("they are in 低保");
    assert_eq!(dibao["for"], json!(["一家"]), "a household's service is for the household");
}

#[test]
fn what_is_judged_and_what_is_not_add_up_to_the_whole_list() {
    for (region, listed) in [("longchang", 78), ("zigong", 80)] {
        let answer = ask(FAMILY, region);
        let judged = answer["results"].as_array().expect("results").len();
        assert_eq!(answer["untouched"].as_u64().expect("a count"), listed - judged as u64, "{region}");
    }
}

#[test]
fn a_city_judges_by_its_own_list_and_says_when_it_borrows() {
    let here = ask("我妈82岁，无业，一级肢体残疾，有残疾证", "longchang");
    let there = ask("我妈82岁，无业，一级肢体残疾，有残疾证", "zigong");
    assert!(result(&there, "severe-disability-living-allowance").is_some(), "its own list has it");
    for id in only_in_zigong() {
        let asked = ask(&format!("怎么申请{}", name_in_zigong(&id)), "longchang");
        assert!(result(&here, &id).is_none() && result(&asked, &id).is_none(), "{id} is not in 隆昌's list");
        let asked = ask(&format!("怎么申请{}", name_in_zigong(&id)), "zigong");
        assert!(result(&asked, &id).is_some(), "{id} was asked for by name");
    }
    assert_eq!(result(&here, "elderly-health").expect("82")["basis"], Value::Null);
    assert_eq!(result(&there, "elderly-health").expect("82")["basis"], "longchang");
}

fn only_in_zigong() -> Vec<String> {
    let listed = |region: &str| server().get(&format!("/api/v1/services?region={region}")).json()["services"].clone();
    let ids = |list: &Value| -> Vec<String> {
        list.as_array().expect("services").iter().filter_map(|s| Some(s["id"].as_str()?.to_owned())).collect()
    };
    let here = ids(&listed("longchang"));
    let only: Vec<String> = ids(&listed("zigong")).into_iter().filter(|id| !here.contains(id)).collect();
    assert_eq!(only.len(), 2, "{only:?}");
    only
}

fn name_in_zigong(id: &str) -> String {
    let service = server().get(&format!("/api/v1/services/{id}?region=zigong")).json();
    service["name"].as_str().expect("a name").to_owned()
}

#[test]
fn a_birthday_counts_from_its_own_day() {
    for (as_of, verdict) in [("2026-11-20", "not_entitled"), ("2026-11-21", "entitled"), ("2026-11-22", "entitled")] {
        let body = json!({"text": "我爸1961年11月21日生", "region": "longchang", "as_of": as_of});
        let answer = server().matched(&body);
        let health = result(&answer, "elderly-health").expect("near 65");
        assert_eq!(health["verdict"], verdict, "on {as_of}");
        if verdict == "not_entitled" {
            assert_eq!(health["near_miss"][0]["change"], "time");
            assert!(health["near_miss"][0]["sentence"].as_str().is_some_and(|s| s.contains("2026年11月")), "{health}");
        }
    }
}

#[test]
fn once_the_plan_is_over_the_notice_says_so() {
    let on =
        |day: &str| server().matched(&json!({"text": "我妈82岁", "region": "zigong", "as_of": day}))["notice"].clone();
    assert_eq!(on("2025-12-31"), Value::Null);
    assert_eq!(on("2026-01-01"), "这份清单的规划期到2025年底，现在的标准请打12345核实");
}

#[test]
fn urgent_help_comes_with_its_numbers_and_their_source() {
    let answer = ask("我老公又打我，我不想活了", "longchang");
    let urgent = answer["urgent"].as_array().expect("urgent help");
    assert!(urgent.iter().any(|help| help["kind"] == "self-harm"), "{urgent:?}");
    for help in urgent {
        assert_fields("urgent help", help, &["kind", "sentence", "number", "numbers", "source"]);
        assert_eq!(help["number"], help["numbers"][0]);
    }
    assert_eq!(ask("看了个打人的电影", "longchang")["urgent"], json!([]));
}

#[test]
fn every_mistake_has_its_status_and_names_the_field() {
    let send = |method, kind, body: &str| server().send(method, "/api/v1/match", &[("content-type", kind)], body);
    let post = |body: &Value| server().post_json("/api/v1/match", body);
    let with = |field: &str, value: Value| {
        let mut body = json!({"text": "我妈82岁", "region": "longchang"});
        body[field] = value;
        post(&body)
    };
    let json = "application/json";
    let deep = format!(r#"{{"region": "longchang", "situation": {}1{}}}"#, "[".repeat(9000), "]".repeat(9000));
    let rows: Vec<(&str, Reply, u16, &str)> = vec![
        ("text of 2,000 characters", with("text", "长".repeat(2000).into()), 200, ""),
        ("text of 2,001 characters", with("text", "长".repeat(2001).into()), 422, "text"),
        ("text of 5,000 characters", with("text", "长".repeat(5000).into()), 422, "text"),
        ("empty text", with("text", "".into()), 422, "text"),
        ("blank text", with("text", " \n\t　".into()), 422, "text"),
        ("neither text nor situation", post(&json!({"region": "longchang"})), 422, "text"),
        ("an empty situation", post(&json!({"region": "longchang", "situation": {}})), 200, ""),
        ("no region", post(&json!({"text": "我妈82岁"})), 400, "region"),
        ("an unknown region", with("region", "chengdu".into()), 400, "region"),
        ("a region that is no word", with("region", json!(5)), 400, ""),
        ("a field there is not", with("regoin", "longchang".into()), 400, ""),
        ("as_of that is no day", with("as_of", "tomorrow".into()), 422, "as_of"),
        ("as_of on 30 February", with("as_of", "2026-02-30".into()), 422, "as_of"),
        ("as_of with a time", with("as_of", "2026-11-21T08:00".into()), 422, "as_of"),
        ("as_of in the year 9999", with("as_of", "9999-12-31".into()), 422, "as_of"),
        ("as_of in the year 1200", with("as_of", "1200-01-01".into()), 422, "as_of"),
        ("as_of on 29 February", with("as_of", "2028-02-29".into()), 200, ""),
        ("a wrong method", send("GET", json, ""), 405, ""),
        ("another wrong method", send("DELETE", json, ""), 405, ""),
        ("a wrong type", send("POST", "text/plain", "{}"), 415, ""),
        ("a form", send("POST", "application/x-www-form-urlencoded", "text=x&region=longchang"), 415, ""),
        ("broken JSON", send("POST", json, "{\"text\": "), 400, ""),
        ("an array", send("POST", json, "[]"), 400, ""),
        ("no body", send("POST", json, ""), 400, ""),
        ("bytes that are no text", send("POST", json, "\u{0}\u{1}"), 400, ""),
        ("JSON nested 9,000 deep", send("POST", json, &deep), 400, ""),
        ("a body over 64 KB", with("text", "x".repeat(70_000).into()), 413, ""),
    ];
    for (what, reply, status, field) in rows {
        assert_eq!(reply.status, status, "{what}: {}", reply.text);
        assert!(reply.header("cache-control").contains("no-store"), "{what}: {}", reply.header("cache-control"));
        if status >= 400 {
            assert_eq!(reply.header("content-type"), "application/problem+json", "{what}");
            let problem = reply.json();
            assert_eq!(problem["status"], status, "{what}");
            assert_eq!(problem["field"].as_str().unwrap_or_default(), field, "{what}: {problem}");
            assert!(!reply.text.contains("82岁") && !reply.text.contains("长长"), "{what} repeats what was sent");
        }
    }
}

#[test]
fn the_description_names_the_call_and_both_shapes() {
    let description = server().get("/api/v1/openapi.json").json();
    assert!(description["paths"]["/api/v1/match"]["post"].is_object());
    for schema in ["MatchIn", "Matched", "SituationIn", "SituationOut", "CriteriaOut"] {
        assert!(description["components"]["schemas"][schema].is_object(), "{schema} is not described");
    }
}

#[test]
fn a_service_gives_its_criteria_as_a_tree() {
    let service = |id: &str, region: &str| server().get(&format!("/api/v1/services/{id}{region}")).json();
    let own = service("elderly-health", "?region=longchang");
    let leaf = json!({"fact": "age", "label": "年龄", "test": {"least": 65}, "words": "65岁及以上老年人"});
    assert_eq!((&own["criteria"], &own["basis"]), (&leaf, &Value::Null));
    let borrowed = service("elderly-health", "?region=zigong");
    assert_eq!((&borrowed["criteria"], &borrowed["basis"]), (&leaf, &json!("longchang")));
    assert_eq!(service("elderly-health", "")["criteria"], Value::Null, "criteria are a city's");
    for region in ["longchang", "zigong"] {
        let listed = server().get(&format!("/api/v1/services?region={region}")).json();
        for listed in listed["services"].as_array().expect("services") {
            let id = listed["id"].as_str().expect("an id");
            assert!(service(id, &format!("?region={region}"))["criteria"].is_object(), "{id} in {region}");
        }
    }
}
