//! An answer as readable text: what was understood, urgent help, verdicts with their reasons.

use std::fmt::{Display, Formatter, Result};

use seeds::fit::State;
use seeds::view::phrase;
use seeds::{Catalogue, Date, FactId, Judged, Known, MatchAnswer, Question, Region, ServiceId, Verdict};

use crate::api::wire::for_whom;

/// An answer, and what it was given for.
pub(crate) struct Told<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) region: &'a Region,
    pub(crate) answer: &'a MatchAnswer,
    pub(crate) as_of: Date,
}

/// The groups as pages head them. In the last one everything is for everyone: names are enough.
const GROUPS: [(Verdict, &str); 4] = [
    (Verdict::Entitled, "很可能可以"),
    (Verdict::Possible, "还差信息"),
    (Verdict::NotEntitled, "目前不符合"),
    (Verdict::General, "大家都可以用的"),
];

impl Display for Told<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        writeln!(f, "{} · {}", self.region.data.name, self.as_of)?;
        self.urgent(f)?;
        self.understood(f)?;
        for (verdict, title) in GROUPS {
            self.group(f, verdict, title)?;
        }
        self.question(f)?;
        writeln!(f, "\n还有 {} 项没有碰到。能不能办，以窗口为准。", self.answer.judgement.untouched)?;
        self.region.notice(self.as_of).map_or(Ok(()), |notice| writeln!(f, "{notice}。"))
    }
}

impl Told<'_> {
    fn urgent(&self, f: &mut Formatter<'_>) -> Result {
        for urgent in &self.answer.urgent {
            writeln!(f, "\n‼ {}\n  （{}）", urgent.sentence, urgent.source)?;
        }
        Ok(())
    }

    /// Every person with what is known of them and the words it came from.
    fn understood(&self, f: &mut Formatter<'_>) -> Result {
        let situation = &self.answer.situation;
        writeln!(f, "\n听懂的")?;
        if situation.is_empty() {
            writeln!(f, "  没有听出关于人的事")?;
        }
        for person in &situation.people {
            self.facts(f, &person.who, &person.facts)?;
        }
        self.facts(f, "家里", &situation.household)?;
        self.facts(f, "发生的事", &situation.events)?;
        for broken in &situation.contradictions {
            let [one, other] = &broken.words;
            writeln!(f, "  对不上  {}：“{one}”和“{other}”，先当作不知道", self.label(&broken.fact))?;
        }
        Ok(())
    }

    fn facts(&self, f: &mut Formatter<'_>, who: &str, facts: &[Known]) -> Result {
        let said: Vec<String> = facts.iter().filter_map(|known| self.fact(known)).collect();
        if said.is_empty() { Ok(()) } else { writeln!(f, "  {who}  {}", said.join("，")) }
    }

    /// 有残疾证“有残疾证”, the last being the words it was said in.
    fn fact(&self, known: &Known) -> Option<String> {
        let fact = self.catalogue.facts().get(known.fact.as_str())?;
        let value = match &known.value {
            Some(value) => phrase(fact, value, self.as_of),
            None => format!("{}：没有说", fact.label),
        };
        Some(if known.words.is_empty() { value } else { format!("{value}“{}”", known.words) })
    }

    fn group(&self, f: &mut Formatter<'_>, verdict: Verdict, title: &str) -> Result {
        let results: Vec<&Judged> = self.answer.judgement.results.iter().filter(|r| r.verdict == verdict).collect();
        if results.is_empty() {
            return Ok(());
        }
        writeln!(f, "\n{title}（{}）", results.len())?;
        if verdict == Verdict::General {
            let names: Vec<&str> = results.iter().map(|judged| self.name(&judged.id)).collect();
            return writeln!(f, "  {}", names.join("、"));
        }
        results.iter().try_for_each(|judged| self.judged(f, judged))
    }

    fn judged(&self, f: &mut Formatter<'_>, judged: &Judged) -> Result {
        let (met, of) = judged.counted();
        let whom = for_whom(self.catalogue, &self.answer.situation, judged).join("、");
        // Where every condition is presumed, none was counted.
        let counted = if of > 0 { format!("  已满足{met}/{of}条") } else { String::new() };
        writeln!(f, "  {}  给{whom}{counted}", self.name(&judged.id))?;
        for reason in &judged.reasons {
            let mark = match reason.state {
                State::Met if reason.presumed => '≈',
                State::Met => '✓',
                State::Unmet => '✗',
                State::Unknown => '?',
            };
            let from = if reason.from.is_empty() { String::new() } else { format!("“{}”", reason.from) };
            writeln!(f, "    {mark} {}{from}", reason.sentence)?;
        }
        self.around(f, judged)
    }

    /// What stands around the reasons: what is missing, what would change a no, what nobody checked.
    fn around(&self, f: &mut Formatter<'_>, judged: &Judged) -> Result {
        let missing: Vec<&str> = judged.missing.iter().map(|fact| self.label(fact)).collect();
        let near: Vec<&str> = judged.near_miss.iter().map(|near| near.sentence.as_str()).collect();
        let basis = judged.basis.as_ref().and_then(|slug| self.catalogue.region(slug.as_str()));
        let basis = basis.map(|region| format!("按{}的条件看", region.data.short)).unwrap_or_default();
        let open = if judged.not_named { "文件没有点名" } else { "" };
        for (title, words) in [
            ("还差：", missing.join("、")),
            ("以后：", near.join("；")),
            ("没有核对：", sentences(&judged.not_checked)),
            ("", basis),
            ("", open.to_owned()),
        ] {
            if !words.is_empty() {
                writeln!(f, "      {title}{words}")?;
            }
        }
        Ok(())
    }

    fn question(&self, f: &mut Formatter<'_>) -> Result {
        let Some(Question { text, choices, settles, .. }) = &self.answer.question else { return Ok(()) };
        let mut labels: Vec<&str> = choices.iter().map(|choice| choice.label.as_str()).collect();
        labels.extend(["不清楚", "不想说"]);
        writeln!(f, "\n接着问\n  {text}  {}", labels.join(" / "))?;
        let names: Vec<&str> = settles.iter().map(|id| self.name(id)).collect();
        if names.is_empty() { Ok(()) } else { writeln!(f, "  答了能定下：{}", names.join("、")) }
    }

    fn name(&self, id: &ServiceId) -> &str {
        self.catalogue.service(id.as_str()).map_or("", |service| service.name(Some(&self.region.slug)))
    }

    fn label(&self, fact: &FactId) -> &str {
        self.catalogue.facts().get(fact.as_str()).map_or("", |fact| fact.label.as_str())
    }
}

/// Sentences in one line.
fn sentences(lines: &[String]) -> String {
    lines.iter().map(|line| line.trim_end_matches('。')).collect::<Vec<_>>().join("；")
}
