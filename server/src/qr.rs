//! A link as a QR code: one SVG path, drawn by the page that shows it.

use app::asking::Qr;
use qrcode::{Color, EcLevel, QrCode};

/// Denser codes are not read from a phone's screen: 105 modules are version 22, about 780 characters.
const MOST_MODULES: usize = 105;

/// The code of `link`; none where it would be too dense to read.
pub(crate) fn qr(link: &str) -> Option<Qr> {
    // M: a fold or a smudge on paper may cost an eighth of it.
    let code = QrCode::with_error_correction_level(link, EcLevel::M).ok()?;
    let width = code.width();
    (width <= MOST_MODULES).then(|| Qr { modules: width, path: path(&code.to_colors(), width) })
}

/// Dark modules as horizontal strokes a module thick: `M3 0h5v1h-5z`.
fn path(colors: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                path.push_str(&format!("M{x} {y}h{0}v1h-{0}z", run.len()));
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn what_is_too_dense_to_read_is_not_drawn() {
        let link = |length: usize| format!("https://example.cn/find?s={}", "x".repeat(length));
        assert!(qr(&link(700)).is_some_and(|code| code.modules <= 105 && code.path.starts_with("M0 0h7v1h-7z")));
        assert!(qr(&link(900)).is_none() && qr(&link(5000)).is_none());
    }
}
