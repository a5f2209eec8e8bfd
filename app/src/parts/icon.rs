//! Line icons, drawn in place: no font, no sprite, no request.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy)]
pub enum Glyph {
    /// The speech bubble of 民生一问.
    Mark,
    /// A place on a map.
    Pin,
    /// A padlock.
    Lock,
    /// A telephone.
    Tel,
    /// An arrow onward.
    Go,
    /// An arrow back.
    Back,
    /// A word of caution.
    Info,
    /// A cross: take it away.
    Cross,
    /// A tick in a circle: very likely.
    Sure,
    /// A tick: this one is met.
    Tick,
    /// Two waves: taken to be so, and not checked.
    About,
    /// A question in a circle: not known yet.
    Ask,
    /// A dash in a circle: not at present.
    Dash,
    /// People: for everyone.
    All,
    /// A calendar page: soon.
    Soon,
    /// A door out.
    Exit,
    /// A triangle: danger.
    Danger,
    /// One grown person.
    One,
    /// Someone old, with a stick.
    Old,
    /// A child's face.
    Kid,
    /// A house with a heart.
    Family,
    /// Someone behind a counter.
    Desk,
    /// A sheet with an arrow out: take it along.
    Take,
    /// A cup of tea: wait a little.
    Cup,
}

/// An icon, hidden from screen readers: the words beside it say the same.
#[component]
pub fn Icon(glyph: Glyph) -> impl IntoView {
    let strokes = match glyph {
        Glyph::Mark => {
            "M12 3.5c5 0 9 3.4 9 7.8s-4 7.8-9 7.8c-1 0-2-.1-2.9-.4L5 20.5l.9-3.4C4.1 15.7 3 13.6 3 11.3c0-4.4 4-7.8 9-7.8zM8 11.3h8"
        }
        Glyph::Pin => {
            "M12 21c4.5-4.8 6.8-8.3 6.8-11a6.8 6.8 0 0 0-13.6 0c0 2.7 2.3 6.2 6.8 11zM12 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z"
        }
        Glyph::Lock => {
            "M7.5 10.5h9A2.5 2.5 0 0 1 19 13v4.5a2.5 2.5 0 0 1-2.5 2.500h-9A2.5 2.5 0 0 1 5 17.500V13a2.5 2.5 0 0 1 2.5-2.500zM8.2 10.500V8a3.8 3.8 0 0 1 7.6 0v2.5"
        }
        Glyph::Tel => {
            "M6.2 4h2.600l1.6 4-2 1.600a11 11 0 0 0 6 6l1.6-2 4 1.600v2.600A2.2 2.2 0 0 1 17.8 20C10.7 20 4 13.3 4 6.200A2.2 2.2 0 0 1 6.2 4z"
        }
        Glyph::Go => "M9 5.500l6.5 6.500L9 18.5",
        Glyph::Back => "M15 5.500L8.5 12l6.5 6.5",
        Glyph::Cross => "M6 6l12 12M18 6L6 18",
        Glyph::Sure => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.400l2.8 2.800L16.200 9.4",
        Glyph::Tick => "M5 12.800l4.5 4.500L19 7.5",
        Glyph::About => {
            "M4.500 10.500c2.500-3 5-3 7.500-.5s5 2.500 7.500-.5M4.500 16c2.500-3 5-3 7.500-.5s5 2.500 7.500-.5"
        }
        Glyph::Ask => {
            "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.700 9.500a2.4 2.4 0 1 1 3.5 2.200c-.8.5-1.200.9-1.200 1.8M12 16.600v.1"
        }
        Glyph::Dash => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.200 12h7.6",
        Glyph::All => {
            "M9 11.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.500 18.500c.5-3.200 2.700-5 5.500-5s5 1.800 5.500 5M15.500 5.800a3 3 0 0 1 0 5.400M17.300 14c1.800.8 2.900 2.300 3.200 4.5"
        }
        Glyph::Soon => {
            "M6.500 5.500h11A2.5 2.5 0 0 1 20 8v9.500a2.5 2.5 0 0 1-2.5 2.500h-11A2.5 2.5 0 0 1 4 17.500V8a2.5 2.5 0 0 1 2.5-2.500zM4 10h16M8.500 3.500v4M15.500 3.500v4"
        }
        Glyph::Exit => {
            "M13 4H6.500A1.5 1.5 0 0 0 5 5.500v13A1.5 1.5 0 0 0 6.500 20H13M10 12h10.500M17 8.500l3.5 3.500-3.5 3.5"
        }
        Glyph::Danger => "M12 4l9 15.500H3zM12 10v4.500M12 17v.1",
        Glyph::One => {
            "M12 10.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5.500 20.500c.3-4.200 2.800-6.500 6.500-6.500s6.200 2.300 6.500 6.5"
        }
        Glyph::Old => {
            "M10 8a2.6 2.6 0 1 0 0-5.200A2.6 2.6 0 0 0 10 8zM6 21v-6.500c0-2.300 1.500-4 3.800-4 2 0 3 1 3.900 2.500l1.300 2M10 14.500V21M17.500 21v-7.500a1.8 1.8 0 0 0-3.500-.5"
        }
        Glyph::Kid => {
            "M12 20.500a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9.300 11v.1M14.700 11v.1M9 14.500c1.700 1.700 4.300 1.700 6 0M12 4.500c-.2-1.300.8-2.200 2-2"
        }
        Glyph::Family => {
            "M3.500 11.500L12 4l8.5 7.500M5.500 10v10h13V10M12 16.800l-2.300-2.300a1.5 1.5 0 0 1 2.300-2 1.5 1.5 0 0 1 2.300 2z"
        }
        Glyph::Desk => {
            "M12 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6.500 15c.5-2.700 2.600-4 5.500-4s5 1.300 5.500 4M3 15.500h18M5 15.500V20M19 15.500V20"
        }
        Glyph::Take => "M12 14V3.500M8.500 7L12 3.500 15.500 7M7 10.500H5.500V20.500h13V10.500H17",
        Glyph::Cup => {
            "M5 10h11v5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 11.500h1.500a2 2 0 0 1 0 4.500H16M8.500 7c-.8-1 .8-1.800 0-3M12.500 7c-.8-1 .8-1.800 0-3"
        }
        Glyph::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.800v.1",
    };
    view! { <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d=strokes></path></svg> }
}
