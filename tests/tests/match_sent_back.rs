//! `POST /api/v1/match` with a situation: as it was returned, edited, put together by hand, forged.

use serde_json::{Value, json};
use tests::house::server;
use tests::situations::situation_cases;

fn verdicts(answer: &Value) -> Vec<(&str, &str, String)> {
    let results = answer["results"].as_array().expect("results").iter();
    let told = results.map(|result| {
        let text = |field: &str| result[field].as_str().expect("text");
        (text("id"), text("verdict"), result["for"].to_string())
    });
    told.collect()
}

fn verdict<'a>(answer: &'a Value, id: &str) -> Option<&'a str> {
    answer["results"].as_array()?.iter().find(|result| result["id"] == id)?["verdict"].as_str()
}

fn judged(situation: Value) -> Value {
    server().matched(&json!({"situation": situation, "region": "longchang"}))
}

#[test]
fn what_was_returned_may_be_sent_back_and_comes_to_the_same() {
    for case in situation_cases(&tests::data("situations_dev.jsonl")) {
        let told = server().matched(&json!({"text": case.text, "region": case.region}));
        let again = server().matched(&json!({"situation": told["situation"], "region": case.region}));
        assert_eq!(verdicts(&again), verdicts(&told), "{}: without its text", case.id);
        assert_eq!(again["situation"], told["situation"], "{}: the situation itself", case.id);
        let both = json!({"text": case.text, "situation": told["situation"], "region": case.region});
        assert_eq!(verdicts(&server().matched(&both)), verdicts(&told), "{}: beside its text", case.id);
    }
}

#[test]
fn an_edited_fact_stands_over_the_words() {
    let text = "我妈82岁，有残疾证";
    let edited = |facts: Value| {
        let situation = json!({"people": [{"id": "mother", "facts": facts}]});
        server().matched(&json!({"text": text, "situation": situation, "region": "longchang"}))
    };
    let told = server().matched(&json!({"text": text, "region": "longchang"}));
    assert_eq!(verdict(&told, "elderly-health"), Some("entitled"));
    let younger = edited(json!([{"fact": "age", "value": 60}]));
    assert_eq!(verdict(&younger, "elderly-health"), Some("not_entitled"));
    assert_eq!(verdict(&younger, "disability-culture-sport"), verdict(&told, "disability-culture-sport"));
    let open = edited(json!([{"fact": "age", "value": null}]));
    assert_eq!(verdict(&open, "elderly-health"), None, "left open is unknown, and nothing touches it any more");
    assert_eq!(open["situation"]["people"].as_array().map(Vec::len), Some(1), "the same person, not a second one");
}

#[test]
fn every_value_may_be_written_shortly() {
    let age = |value: Value| judged(json!({"people": [{"who": "母亲", "facts": [{"fact": "age", "value": value}]}]}));
    for (what, value, years) in [
        ("years", json!(82), "82岁"),
        ("a day", json!("1944-05-01"), "82岁"),
        ("years from and to", json!({"least": 64, "most": 65}), "64到65岁"),
        ("days from and to", json!({"earliest": "1944-01-01", "latest": "1944-06-30"}), "82岁"),
    ] {
        assert_eq!(age(value)["situation"]["people"][0]["facts"][0]["phrase"], years, "{what}");
    }
    let child = |facts: Value| judged(json!({"people": [{"id": "child", "facts": facts}]}));
    let word = child(json!([{"fact": "stage", "value": "primary"}]));
    assert_eq!(word["situation"]["people"][0]["facts"][0]["value"], json!(["primary"]));
    assert_eq!(verdicts(&word), verdicts(&child(json!([{"fact": "stage", "value": ["primary"]}]))));
    let grade = child(json!([{"fact": "disability-grade", "value": 2}, {"fact": "disability-cert", "value": true}]));
    assert_eq!(grade["situation"]["people"][0]["facts"][0]["value"], json!({"least": 2, "most": 2}));
}

#[test]
fn people_go_by_id_by_label_or_by_nothing() {
    let people = |people: Value| {
        let answer = judged(json!({"people": people}));
        let people = answer["situation"]["people"].as_array().expect("people").clone();
        people.iter().map(|person| (person["id"].clone(), person["who"].clone())).collect::<Vec<_>>()
    };
    let named = people(json!([{}, {"who": "孩子"}, {"who": "孩子"}, {"id": "son"}, {"who": "孙子2"}]));
    let expected =
        [("self", "本人"), ("child", "孩子"), ("child-2", "孩子2"), ("son", "儿子"), ("grandson-2", "孙子2")];
    assert_eq!(named, expected.map(|(id, who)| (json!(id), json!(who))));
}

#[test]
fn what_the_vocabulary_does_not_have_is_refused_by_its_field() {
    const SECRET: &str = "张秀英得了艾滋病";
    let person =
        |fact: Value| json!({"people": [{"id": "mother", "facts": [{"fact": "disabled", "value": true}, fact]}]});
    let second = "situation.people[0].facts[1]";
    let everyone = vec![json!({"who": "孩子"}); 41];
    for (what, situation, field) in [
        ("an unknown fact", person(json!({"fact": SECRET, "value": true})), format!("{second}.fact")),
        (
            "a flag that is a word",
            person(json!({"fact": "disability-cert", "value": SECRET})),
            format!("{second}.value"),
        ),
        ("a flag that is a number", person(json!({"fact": "disability-cert", "value": 1})), format!("{second}.value")),
        ("a choice there is not", person(json!({"fact": "stage", "value": SECRET})), format!("{second}.value")),
        ("no choice at all", person(json!({"fact": "stage", "value": []})), format!("{second}.value")),
        ("an age of 300", person(json!({"fact": "age", "value": 300})), format!("{second}.value")),
        ("an age in words", person(json!({"fact": "age", "value": SECRET})), format!("{second}.value")),
        (
            "ages the wrong way round",
            person(json!({"fact": "age", "value": {"least": 9, "most": 3}})),
            format!("{second}.value"),
        ),
        (
            "days the wrong way round",
            person(json!({"fact": "age", "value": {"earliest": "2000-01-02", "latest": "2000-01-01"}})),
            format!("{second}.value"),
        ),
        ("a day before anyone lived", person(json!({"fact": "age", "value": "0001-01-01"})), format!("{second}.value")),
        ("an unknown person", json!({"people": [{"id": SECRET}]}), "situation.people[0].id".to_owned()),
        ("an unknown label", json!({"people": [{}, {"who": SECRET}]}), "situation.people[1].who".to_owned()),
        ("a person of number 1", json!({"people": [{"id": "child-1"}]}), "situation.people[0].id".to_owned()),
        ("a person of number 100", json!({"people": [{"id": "child-100"}]}), "situation.people[0].id".to_owned()),
        ("a pronoun", json!({"people": [{"id": "pronoun"}]}), "situation.people[0].id".to_owned()),
        ("a person twice", json!({"people": [{"id": "son"}, {"id": "son"}]}), "situation.people[1].id".to_owned()),
        ("41 people", json!({"people": everyone}), "situation.people".to_owned()),
        (
            "an age of the household",
            json!({"household": [{"fact": "age", "value": 3}]}),
            "situation.household[0].fact".to_owned(),
        ),
        (
            "an unknown event",
            json!({"events": [{"fact": SECRET, "value": true}]}),
            "situation.events[0].fact".to_owned(),
        ),
        ("an unknown service", json!({"asked": [SECRET]}), "situation.asked[0]".to_owned()),
        (
            "a contradiction of nobody",
            json!({"contradictions": [{"who": SECRET, "fact": "age", "words": ["1", "2"]}]}),
            "situation.contradictions[0].who".to_owned(),
        ),
    ] {
        let reply = server().post_json("/api/v1/match", &json!({"situation": situation, "region": "longchang"}));
        assert_eq!(reply.status, 422, "{what}: {}", reply.text);
        assert_eq!(reply.header("content-type"), "application/problem+json", "{what}");
        assert_eq!(reply.json()["field"], json!(field), "{what}");
        assert!(!reply.text.contains("张秀英"), "{what} repeats what was sent");
    }
}

#[test]
fn what_does_not_even_have_the_form_is_refused() {
    for (what, situation) in [
        ("a number", json!(5)),
        ("people that are no list", json!({"people": {}})),
        ("a field there is not", json!({"poeple": []})),
        ("a fact without a name", json!({"household": [{"value": true}]})),
        ("a fraction", json!({"people": [{"facts": [{"fact": "age", "value": 3.5}]}]})),
        ("a negative age", json!({"people": [{"facts": [{"fact": "age", "value": -1}]}]})),
        ("an age beyond all numbers", json!({"people": [{"facts": [{"fact": "age", "value": 1e30}]}]})),
    ] {
        let reply = server().post_json("/api/v1/match", &json!({"situation": situation, "region": "longchang"}));
        assert_eq!(reply.status, 400, "{what}: {}", reply.text);
        assert_eq!(reply.header("content-type"), "application/problem+json", "{what}");
    }
}

#[test]
fn a_contradiction_stays_until_someone_says_which() {
    let told = server().matched(&json!({"text": "我65岁，今年30", "region": "longchang"}));
    let broken = &told["situation"]["contradictions"];
    assert_eq!(broken[0]["fact"], "age", "{told}");
    assert_eq!(broken[0]["words"], json!(["65岁", "30"]));
    assert_eq!(verdict(&told, "elderly-health"), None, "neither age is taken");
    let mut situation = told["situation"].clone();
    assert_eq!(&judged(situation.clone())["situation"]["contradictions"], broken, "sent back, it is still there");
    situation["people"] = json!([{"id": "self", "facts": [{"fact": "age", "value": 65}]}]);
    let settled = judged(situation);
    assert_eq!(settled["situation"]["contradictions"], json!([]));
    assert_eq!(verdict(&settled, "elderly-health"), Some("entitled"));
}

#[test]
fn a_question_answered_or_passed_over_is_not_asked_again() {
    let mut situation = json!({"people": [{"id": "mother", "facts": [{"fact": "age", "value": 82}]}]});
    let mut asked: Vec<(Value, Value)> = Vec::new();
    for _ in 0..8 {
        let answer = judged(situation.clone());
        let question = &answer["next_question"];
        if question.is_null() {
            break;
        }
        let this = (question["who"].clone(), question["fact"].clone());
        assert!(!asked.contains(&this), "{this:?} is asked a second time");
        let known = json!({"fact": question["fact"], "value": question["choices"][asked.len() % 2]["value"]});
        situation = answer["situation"].clone();
        let people = situation["people"].as_array_mut().expect("people");
        match people.iter_mut().find(|person| person["id"] == question["who"]) {
            Some(person) => person["facts"].as_array_mut().expect("facts").push(known),
            None => situation["household"].as_array_mut().expect("facts").push(known),
        }
        asked.push(this);
    }
    assert!(asked.len() > 1, "there is more than one thing to ask");
}
