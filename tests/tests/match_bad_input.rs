//! `POST /api/v1/match` with words that mean nothing here: an answer, no crash, nothing guessed.

use serde_json::{Value, json};
use tests::house::server;

fn ask(text: &str) -> Value {
    server().matched(&json!({"text": text, "region": "longchang"}))
}

#[test]
fn words_that_say_nothing_of_anyone_promise_nothing() {
    let mut guessed = Vec::new();
    for text in [
        "👵👴🏠💊🧧",
        "????????",
        "。，！、；",
        "asdf qwer zxcv",
        "My mother is 82 years old and lives alone",
        "Ma mère a 82 ans et vit seule",
        "あの人は元気ですか",
        "ང་ལ་ལོ་༨༢་ཡིན། ང་གཅིག་པུར་སྡོད།",
        "ꆏꉢꃅꐥ",
        "\u{0}\u{1}\u{7f}\u{200b}\u{202e}\u{feff}",
        "\u{301}\u{301}\u{301}\u{301}",
        "300岁",
        "-1岁",
        "我今年300岁",
        "我－1岁",
        "999999999999999999999999岁",
        "18446744073709551616年生",
        "1800年生",
        "3000年13月45日生",
        "1=1; DROP TABLE people; --",
        "{{7*7}} ${jndi:ldap://x} %s%n",
        "h.x.y~mother.age.d19440101-19441231~~....",
        "在吗",
    ] {
        let answer = ask(text);
        let results = answer["results"].as_array().expect("results");
        let told = results.iter().filter(|r| r["verdict"] != "general");
        guessed.extend(told.map(|result| format!("“{text}” gets {} {}", result["verdict"], result["id"])));
        assert_eq!(answer["urgent"], json!([]), "“{text}”");
        assert!(answer["next_question"].is_object(), "“{text}” gets no question");
    }
    assert!(guessed.is_empty(), "{}", guessed.join("\n"));
}

#[test]
fn nonsense_beside_sense_takes_nothing_away() {
    for text in
        ["👵我妈82岁👵", "我妈\u{0}82岁\u{7}", "我妈82岁 <script>alert(1)</script>", "asdf，我妈82岁，qwer", "我妈82歲"]
    {
        let answer = ask(text);
        let health = answer["results"].as_array().expect("results").iter().find(|r| r["id"] == "elderly-health");
        assert_eq!(health.map(|h| &h["verdict"]), Some(&json!("entitled")), "“{text}”");
    }
}

#[test]
fn an_age_that_nobody_reaches_is_not_taken_and_the_rest_is() {
    let answer = ask("我妈300岁，有残疾证");
    let mother = &answer["situation"]["people"][0];
    let facts: Vec<&Value> = mother["facts"].as_array().expect("facts").iter().map(|known| &known["fact"]).collect();
    assert_eq!(facts, ["disability-cert"]);
}

#[test]
fn any_text_at_all_is_answered() {
    let mut seed = 20_261_121_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or_default() % below
    };
    let pieces: Vec<char> = "我妈爸娃儿他不没有未岁月年级低保残疾证孕周60，。？\u{0}a1一十百零🙂é".chars().collect();
    for _ in 0..200 {
        let length = next(120) + 1;
        let text: String = (0..length).map(|_| pieces[next(pieces.len())]).collect();
        let reply = server().post_json("/api/v1/match", &json!({"text": text, "region": "zigong"}));
        assert!(matches!(reply.status, 200 | 422), "“{text}”: {}", reply.text);
    }
}
