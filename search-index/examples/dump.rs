use std::io::BufRead;
fn main() {
    let c = seeds::Catalogue::load(std::path::Path::new("seeds")).unwrap_or_else(|e| panic!("{e}"));
    let f = search_index::Finder::new(c).unwrap();
    let day: seeds::Date = "2026-11-21".parse().unwrap();
    for l in std::io::stdin().lock().lines() {
        let l = l.unwrap();
        let (id, rest) = l.split_once('\t').unwrap();
        let (reg, text) = rest.split_once('\t').unwrap();
        let region = seeds::RegionSlug::from(reg);
        let edits = seeds::Edits::default();
        let a = f.answer(&seeds::MatchAsk { words: text, situation: None, edits: &edits, region: &region, as_of: day });
        let show = |k: &seeds::Known| {
            format!(
                "{}={}",
                k.fact,
                match &k.value {
                    Some(seeds::Value::Flag(b)) => b.to_string(),
                    Some(seeds::Value::Choice(v)) => v.iter().map(|c| c.to_string()).collect::<Vec<_>>().join("/"),
                    Some(seeds::Value::Number(n)) => format!("{}-{}", n.least, n.most),
                    Some(seeds::Value::Date(d)) => {
                        let y = d.years(day);
                        format!("y{}-{}", y.least, y.most)
                    }
                    None => "?".into(),
                }
            )
        };
        let mut facts = vec![];
        for p in &a.situation.people {
            facts.push(format!("[{}: {}]", p.id, p.facts.iter().map(show).collect::<Vec<_>>().join(" ")));
        }
        facts.push(format!(
            "[H: {}]",
            a.situation.household.iter().chain(&a.situation.events).map(show).collect::<Vec<_>>().join(" ")
        ));
        if !a.situation.contradictions.is_empty() {
            facts.push(format!(
                "CONTRA {}",
                a.situation.contradictions.iter().map(|c| c.fact.to_string()).collect::<Vec<_>>().join(",")
            ));
        }
        if !a.urgent.is_empty() {
            facts.push(format!("URGENT {}", a.urgent.iter().map(|c| c.kind.as_str()).collect::<Vec<_>>().join(",")));
        }
        if let Some(q) = &a.question {
            facts.push(format!("Q {} ({})", q.text, q.settles.len()));
        }
        let r = a.judgement.results.iter().map(|j| format!("{}:{:?}", j.id, j.verdict)).collect::<Vec<_>>().join(",");
        println!("{id}\t{}\t{r}", facts.join(" "));
    }
}
