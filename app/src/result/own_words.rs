//! What they wrote, with what was understood underlined, and the box to write it anew.

use leptos::prelude::*;
use seeds::{MatchAnswer, Situation};

use crate::islands::read_aloud::ReadAloud;
use crate::parts::ask_box::AskBox;

/// Longer words are folded: the answer should not be pages away.
const LONGEST: usize = 200;

/// What is read aloud of an answer: the sentence, and of every service its name, for whom and why.
const ANSWER: &str = "#ans h1, #ans p, .grp > .gh, .grp .sub, .grp summary, .next h2, .q h2, .soon h3";

/// Their words in their own bubble; nothing where they only chose.
#[must_use]
pub fn own_words(words: &str, answer: &MatchAnswer, answered: bool) -> AnyView {
    let said = !words.trim().is_empty();
    let bubble = said.then(|| {
        let bubble =
            view! { <p class="say"><span class="vh">"您说的："</span>{underlined(words, &answer.situation)}</p> };
        if words.chars().count() <= LONGEST {
            return bubble.into_any();
        }
        view! { <details class="again"><summary>"看看您写的话"</summary>{bubble}</details> }.into_any()
    });
    let again = if said { "改一改" } else { "写一句补充" };
    view! {
        <div class="mine">
            {bubble}
            <div class="tools">
                {answered.then(|| view! {
                    // What others should not see, they should not hear.
                    {(!answer.sensitive).then(|| view! { <ReadAloud what=ANSWER.to_owned()/> })}
                })}
                <details class="again"><summary>{again}</summary><AskBox value=words button="再看看" kept=true/></details>
            </div>
        </div>
    }
    .into_any()
}

fn underlined(words: &str, situation: &Situation) -> Vec<AnyView> {
    heard(words, situation)
        .into_iter()
        .map(|(piece, heard)| if heard { view! { <u>{piece}</u> }.into_any() } else { piece.into_any() })
        .collect()
}

/// The words in pieces, each with whether a fact was heard in it.
#[must_use]
pub fn heard(words: &str, situation: &Situation) -> Vec<(String, bool)> {
    pieces(words, situation.known().filter_map(|(_, known)| known.span).collect())
}

/// The words cut at the ends of the spans, each piece with whether a span holds it.
fn pieces(words: &str, mut spans: Vec<[usize; 2]>) -> Vec<(String, bool)> {
    let letters: Vec<char> = words.chars().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    spans.sort_unstable();
    for [from, to] in spans {
        let (from, to) = (from.max(at), to.min(letters.len()));
        if from < to {
            pieces.push((letters[at..from].iter().collect(), false));
            pieces.push((letters[from..to].iter().collect(), true));
            at = to;
        }
    }
    pieces.push((letters[at..].iter().collect(), false));
    pieces.retain(|(piece, _): &(String, bool)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn the_pieces_are_the_words_whatever_the_spans() {
        let words = "我妈82岁，独居";
        for spans in [vec![], vec![[2, 5]], vec![[6, 8], [2, 5]], vec![[0, 4], [2, 5]], vec![[5, 99]], vec![[9, 3]]] {
            let whole: String = pieces(words, spans.clone()).into_iter().map(|(piece, _)| piece).collect();
            assert_eq!(whole, words, "{spans:?}");
        }
        assert_eq!(pieces("82岁了", vec![[0, 3]]), [("82岁".to_owned(), true), ("了".to_owned(), false)]);
    }
}
