//! The service window over HTTP: nothing of it may be stored, it works by plain forms, and it gives the very
//! answer that residents get.

use server::Config;
use tests::house::{Reply, Server, server};
use tests::relevance::AS_OF;

const NOTE: &str = "女，34，孕6月，居民医保，夫外出务工，租房";

fn window(fields: &[(&str, &str)]) -> Reply {
    let fields: Vec<(&str, &str)> = [("region", "longchang")].iter().chain(fields).copied().collect();
    server().post_form("/window", &fields)
}

/// The services of a page that stand in a group, by id.
fn services(page: &str, group: &str) -> Vec<String> {
    let part = page.split(&format!("id=\"{group}\"")).nth(1).and_then(|rest| rest.split("</section>").next());
    let rows = part.unwrap_or_default().split("<details").skip(1);
    let ids = rows.filter_map(|row| row.split("id=\"s-").nth(1)?.split('"').next());
    ids.map(str::to_owned).collect()
}

#[test]
fn no_answer_of_the_window_may_be_stored_or_compared() {
    let empty = server().get("/window");
    let answers = [
        empty,
        window(&[("text", NOTE)]),
        window(&[("text", &"长".repeat(2001))]),
        window(&[("text", &"x".repeat(70_000))]),
        window(&[("text", NOTE), ("if", "client.disability-cert.y")]),
        server().send("POST", "/window", &[("content-type", "text/plain")], NOTE),
    ];
    for reply in answers {
        assert_eq!(reply.header("cache-control"), "no-store", "status {}", reply.status);
        assert_eq!(reply.header("etag"), "", "what is not stored is not compared");
        assert!(
            reply.text.contains("<title>服务窗口 · 民生一问</title>"),
            "a title of its own, and no typed word in it"
        );
        assert_eq!(reply.text.matches("<h1").count(), 1, "one h1");
        assert!(!reply.text.contains("<script>"), "inline script");
    }
}

#[test]
fn the_next_one_finds_an_empty_window_and_the_browser_forgets() {
    for method in ["GET", "POST"] {
        let form = [("content-type", "application/x-www-form-urlencoded")];
        let reply = server().send(method, "/window/next", &form, "");
        assert_eq!((reply.status, reply.header("location").as_str()), (303, "/window"), "{method}");
        assert_eq!(reply.header("clear-site-data"), "\"cache\"", "{method}");
        assert_eq!(reply.header("cache-control"), "no-store", "{method}");
        assert_eq!(reply.header("set-cookie"), "", "{method}");
    }
    let kept = server().get("/window/next?keys=off");
    assert_eq!(kept.header("location"), "/window?keys=off", "the worker's own choice about keys goes on");
    let words = server().get("/window/next?text=%E4%BD%8E%E4%BF%9D");
    assert_eq!(words.header("location"), "/window", "and nothing else does");
    let empty = server().get("/window?text=%E4%BD%8E%E4%BF%9D&edits=mother.dibao.y&if=mother.dibao.y").text;
    assert!(!empty.contains("低保\""), "no address fills the window");
}

#[test]
fn only_the_city_is_kept_and_only_where_it_was_chosen() {
    assert!(window(&[("text", NOTE)]).header("set-cookie").starts_with("region=longchang;"));
    assert_eq!(server().post_form("/window", &[("text", NOTE)]).header("set-cookie"), "");
    let unknown = server().post_form("/window", &[("text", NOTE)]);
    assert!(unknown.text.contains("先选住在哪里") && services(&unknown.text, "g-sure").is_empty());
    assert!(unknown.text.contains(NOTE), "what was written is still there");
}

#[test]
fn a_worker_and_a_resident_are_told_the_same() {
    for (text, region) in [(NOTE, "longchang"), (NOTE, "zigong"), ("我妈82岁，农村户口，有二级肢体残疾证", "longchang")]
    {
        let fields = [("text", text), ("region", region)];
        let (own, worker) = (server().post_form("/find", &fields).text, server().post_form("/window", &fields).text);
        for group in ["g-sure", "g-lent", "g-need"] {
            assert_eq!(services(&own, group), services(&worker, group), "{text} in {region}: {group}");
        }
    }
}

#[test]
fn every_row_can_be_defended_at_the_counter() {
    let page = window(&[("text", NOTE)]).text;
    assert!(page.contains("<blockquote class=\"quote\"><p>孕产妇</p>"), "the exact text");
    assert!(page.contains("隆府办发〔2022〕41号，表3—1"), "document, table and row");
    assert!(page.contains("清单原文，服务对象") && page.contains("没有核对的"));
    assert!(!page.contains(">您<"), "the window never says 您 for the resident: that is the worker");
}

#[test]
fn a_member_a_fact_and_a_second_variant_come_from_plain_fields() {
    let added = window(&[
        ("text", NOTE),
        ("do", "add"),
        ("add-who", "mother"),
        ("add-age", "82"),
        ("add-fact", "disability-cert.y"),
    ]);
    assert!(added.text.contains("<h3>母亲</h3>") && added.text.contains("82岁"), "a row for her");
    assert!(services(&added.text, "g-sure").contains(&"elderly-health".to_owned()));
    let nobody = window(&[("text", NOTE), ("do", "add"), ("add-who", "mother")]).text;
    assert!(nobody.contains("<h3>母亲</h3>"), "a member of whom nothing is known yet");
    let untouched = window(&[("text", NOTE), ("add-who", "mother"), ("add-age", "82")]).text;
    assert!(!untouched.contains("<h3>母亲</h3>"), "fields count only when their own button is pressed");
    let household = window(&[("text", NOTE), ("do", "add"), ("add-who", "mother"), ("add-fact", "dibao.y")]).text;
    assert!(household.contains("value=\"h.dibao.y\""), "what is the household's is said of nobody alone");
    for (fields, wanted) in [
        ([("if-set", "client.disability-cert.y"), ("if", "")], true),
        ([("do", "if"), ("if", "client.disability-cert.y")], true),
        ([("if-drop", "client.disability-cert"), ("if", "client.disability-cert.y")], false),
        ([("do", "if-none"), ("if", "client.disability-cert.y")], false),
    ] {
        let page = window(&[&[("text", NOTE)], &fields[..]].concat()).text;
        assert_eq!(page.contains("<table class=\"tbl\">"), wanted, "{fields:?}");
    }
}

#[test]
fn written_too_long_nothing_is_lost() {
    let long = "长".repeat(2001);
    let page = window(&[("text", &long)]);
    assert_eq!(page.status, 422);
    assert!(page.text.contains("一次最多 2000 个字") && page.text.contains(&long));
}

#[test]
fn more_than_a_form_may_hold_is_given_back_and_what_cannot_be_is_not_said_to_be_there() {
    let long = "女，34，孕6月。".repeat(4_000);
    let page = window(&[("text", &long)]);
    assert_eq!(page.status, 413);
    assert!(page.text.contains("写的都还在") && page.text.contains(&long), "it says so, and it is so");
    let far_too_long = window(&[("text", &"长".repeat(200_000))]);
    assert_eq!(far_too_long.status, 413);
    assert!(!far_too_long.text.contains("写的都还在") && far_too_long.text.contains("没有收下"));
}

#[test]
fn what_was_supposed_or_added_of_someone_goes_with_them() {
    let son = "户主男55，务农；子24，智力二级，没有残疾证";
    let table = "<table class=\"tbl both\">";
    let supposed = ("if", "son.disability-cert.y");
    assert!(window(&[("text", son), ("was", son), supposed]).text.contains(table));
    assert!(
        !window(&[("text", NOTE), ("was", son), supposed]).text.contains(table),
        "the note speaks of no son any more"
    );
    let edits = ("edits", "mother.age.d19440101-19441231~h.dibao.y");
    let gone = window(&[("text", NOTE), edits, ("if", "mother.disability-cert.y"), ("gone", "mother")]).text;
    assert!(gone.contains("value=\"h.dibao.y\"") && !gone.contains("<h3>母亲") && !gone.contains(table));
}

#[test]
fn the_last_step_is_taken_back_whatever_it_was() {
    let note = ("text", "女，34");
    let value = |page: &str, name: &str| {
        let rest = page.split(&format!("name=\"{name}\" value=\"")).nth(1).expect("a hidden field");
        rest.split('"').next().expect("its end").to_owned()
    };
    let grandfather = [("do", "add"), ("add-who", "grandfather"), ("add-age", "75"), ("add-fact", "dibao.y")];
    let added = window(&[&[note][..], &grandfather].concat()).text;
    let (edits, steps) = (value(&added, "edits"), value(&added, "steps"));
    assert!(edits.contains("grandfather.age") && edits.contains("h.dibao.y") && steps == "|", "{edits} {steps}");
    let now = [note, ("edits", &edits), ("steps", &steps)];
    assert_eq!(value(&window(&[&now[..], &[("undo", "1")]].concat()).text, "edits"), "", "both of one step");
    let gone = window(&[&now[..], &[("gone", "grandfather")]].concat()).text;
    let (without, steps) = (value(&gone, "edits"), value(&gone, "steps"));
    assert_eq!((without.as_str(), steps), ("h.dibao.y", format!("||{edits}")));
    let now = [note, ("edits", &without), ("steps", &format!("||{edits}"))];
    let back = window(&[&now[..], &[("undo", "1")]].concat()).text;
    assert_eq!(
        (value(&back, "edits"), value(&back, "steps").as_str()),
        (edits, "|"),
        "who was taken away is there again"
    );
    let changed = window(&[note, ("edits", "h.dibao.y"), ("steps", "|"), ("set", "h.dibao.n")]).text;
    let (edits, steps) = (value(&changed, "edits"), value(&changed, "steps"));
    assert_eq!((edits.as_str(), steps.as_str()), ("h.dibao.n", "||h.dibao.y"));
    let back = window(&[note, ("edits", &edits), ("steps", &steps), ("undo", "1")]).text;
    assert_eq!(value(&back, "edits"), "h.dibao.y", "what stood in its place before");
    let untouched = window(&[note, ("edits", "h.dibao.y"), ("steps", "|nonsense.q|")]).text;
    assert_eq!(value(&untouched, "steps"), "||", "nothing changed is no step");
}

#[test]
fn the_list_clears_itself_as_the_window_does() {
    let page = server().get("/window/services").text;
    for part in ["data-idle=\"300\"", "id=\"next\"", "id=\"idle\"", "id=\"listing\""] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn the_operator_sets_when_an_idle_window_clears() {
    assert!(server().get("/window").text.contains("data-idle=\"300\""));
    let file = std::env::temp_dir().join(format!("minsheng-idle-{}.toml", std::process::id()));
    std::fs::write(&file, "[window]\nidle_minutes = 2\n").expect("a file");
    let server = Server::start(AS_OF, Config::read(&file).unwrap_or_else(|problem| panic!("{problem}")));
    let page = server.get("/window").text;
    assert!(page.contains("data-idle=\"120\"") && page.contains("2 分钟没人动"));
    std::fs::remove_file(&file).expect("removed");
}
