use std::time::Instant;
fn main() {
    let c = seeds::Catalogue::load(std::path::Path::new("seeds")).unwrap_or_else(|e| panic!("{e}"));
    let t = Instant::now();
    let f = search_index::Finder::new(c).unwrap();
    println!("new {:?}", t.elapsed());
    let day: seeds::Date = "2026-11-21".parse().unwrap();
    let edits = seeds::Edits::default();
    let region = seeds::RegionSlug::from("longchang");
    let texts: Vec<String> = std::fs::read_to_string("tests/data/situations_dev.jsonl")
        .unwrap()
        .lines()
        .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap()["text"].as_str().unwrap().to_owned())
        .collect();
    let run = |t: &str| {
        let s = Instant::now();
        let a = f.answer(&seeds::MatchAsk { words: t, situation: None, edits: &edits, region: &region, as_of: day });
        std::hint::black_box(a);
        s.elapsed()
    };
    for t in &texts {
        run(t);
    }
    let mut v: Vec<_> = (0..10).flat_map(|_| texts.iter().map(|t| run(t)).collect::<Vec<_>>()).collect();
    v.sort();
    println!("p50 {:?} p95 {:?} max {:?}", v[v.len() / 2], v[v.len() * 95 / 100], v[v.len() - 1]);
    let long: String = texts.concat().chars().take(2000).collect();
    for _ in 0..5 {
        let s = Instant::now();
        std::hint::black_box(f.tells_of_someone(&long, day));
        let r = s.elapsed();
        println!("read {:?} all {:?}", r, run(&long));
    }
    let mut s: Vec<_> = (0..10)
        .flat_map(|_| {
            texts
                .iter()
                .map(|t| {
                    let q: String = t.chars().take(6).collect();
                    let s = Instant::now();
                    std::hint::black_box(f.search(&seeds::Ask {
                        words: &q,
                        region: Some(&region),
                        domain: None,
                        as_of: day,
                        limit: 10,
                    }));
                    s.elapsed()
                })
                .collect::<Vec<_>>()
        })
        .collect();
    s.sort();
    println!("search p50 {:?}", s[s.len() / 2]);
}
