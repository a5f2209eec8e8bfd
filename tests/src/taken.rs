//! What a page made to be taken along, read back from its HTML: text, link, QR code.

use rqrr::PreparedImage;

/// What stands in the read-only field of this id; none where the page has none.
#[must_use]
pub fn field(page: &str, id: &str) -> Option<String> {
    let rest = page.split(&format!("id=\"{id}\" ")).nth(1)?;
    let text = rest.split_once('>')?.1.split("</textarea>").next()?;
    Some(text.trim_start_matches('\n').replace("&amp;", "&").replace("&lt;", "<"))
}

/// The link that the page made.
///
/// # Panics
/// Where it made none.
#[must_use]
pub fn link(page: &str) -> String {
    field(page, "link").expect("a link")
}

/// Reads the page's QR code as a phone would: from its pixels.
///
/// # Panics
/// Where no phone could read one.
#[must_use]
pub fn scanned(page: &str) -> String {
    const SCALE: usize = 4;
    let svg = page.split("id=\"qr\"").nth(1).and_then(|rest| rest.split("</svg>").next()).expect("a QR code");
    let attribute = |name: &str| svg.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
    let view: Vec<i32> = attribute("viewBox").expect("a box").split(' ').filter_map(|n| n.parse().ok()).collect();
    let (quiet, side) = (-view[0], view[2]);
    let mut dark = vec![vec![false; side as usize]; side as usize];
    for stroke in attribute("d").expect("a path").split('M').skip(1) {
        let n: Vec<i32> = stroke.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        for x in n[0]..n[0] + n[2] {
            dark[(n[1] + quiet) as usize][(x + quiet) as usize] = true;
        }
    }
    let pixel = |x: usize, y: usize| if dark[y / SCALE][x / SCALE] { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(side as usize * SCALE, side as usize * SCALE, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    grids[0].decode().expect("a code that can be read").1
}
