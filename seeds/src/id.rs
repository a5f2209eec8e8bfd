//! The names things go by. An id is part of an address and a promise: it never changes.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it stands in an address or a file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        // Lets a map keyed by this id be asked with plain text from a request.
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// A service: an English slug, the name of its file (`disability-allowances`).
    ServiceId;
    /// A city whose list is covered: the name of its file (`longchang`).
    RegionSlug;
    /// One of the nine domains (`old-age`); each city words its name itself.
    DomainId;
    /// A life event (`birth`).
    EventId;
    /// A fact of the vocabulary (`disability-cert`).
    FactId;
    /// A value of a choice (`primary`).
    ChoiceId;
    /// Someone in a situation: a kin word's id, numbered from the second on (`mother`, `child-2`).
    WhoId;
    /// A telephone number as dialled (`12345`).
    HotlineNumber;
}

impl WhoId {
    /// Who it is, and which of several: `child-2` is the second child. None where it bears no number,
    /// or one that nobody counts people with: the first has none, and 007 is no number.
    #[must_use]
    pub fn numbered(&self) -> Option<(&str, u32)> {
        const SECOND_TO_LAST: std::ops::RangeInclusive<u32> = 2..=99;
        let (who, digits) = self.0.rsplit_once('-')?;
        let number = digits.parse().ok().filter(|number| SECOND_TO_LAST.contains(number))?;
        (number.to_string() == digits).then_some((who, number))
    }
}
