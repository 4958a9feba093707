//! Days of the calendar.

use super::{Interval, IntervalUnit};
use std::fmt;
use time::{Date, Duration, Month};

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

impl Day {
    /// The day written as `YYYY-MM-DD`; none if there is no such day.
    pub fn of(text: &str) -> Option<Self> {
        let format = time::macros::format_description!("[year]-[month]-[day]");
        let is_long = text.len() == 10;
        is_long.then(|| Date::parse(text, &format).ok()).flatten().map(Day)
    }

    /// The day in UTC on which a number of seconds after 1970 falls; none beyond the year 9999.
    pub fn of_unix_seconds(seconds: i64) -> Option<Self> {
        time::OffsetDateTime::from_unix_timestamp(seconds).ok().map(|moment| Day(moment.date()))
    }

    /// The day that many units later; a day that its month lacks is the month's last. None beyond the calendar.
    pub fn after(self, interval: Interval) -> Option<Self> {
        let count = i64::from(interval.count);
        match interval.unit {
            IntervalUnit::Days => self.0.checked_add(Duration::days(count)).map(Day),
            IntervalUnit::Weeks => self.0.checked_add(Duration::weeks(count)).map(Day),
            IntervalUnit::Months => self.months_later(count),
            IntervalUnit::Years => self.months_later(count * 12),
        }
    }

    fn months_later(self, count: i64) -> Option<Self> {
        let months =
            i64::from(self.0.year()) * 12 + i64::from(u8::from(self.0.month())) - 1 + count;
        let year = i32::try_from(months.div_euclid(12)).ok()?;
        let month = Month::try_from(u8::try_from(months.rem_euclid(12) + 1).ok()?).ok()?;
        let day = self.0.day().min(month.length(year));
        Date::from_calendar_date(year, month, day).ok().map(Day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        write!(f, "{year:04}-{:02}-{day:02}", u8::from(month))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_end_on_days_that_exist() {
        let later = |day: &str, count, unit| {
            let day = Day::of(day).unwrap().after(Interval { count, unit });
            day.map(|day| day.to_string())
        };
        assert_eq!(later("2026-08-31", 6, IntervalUnit::Months).unwrap(), "2027-02-28");
        assert_eq!(later("2024-02-29", 1, IntervalUnit::Years).unwrap(), "2025-02-28");
        assert_eq!(later("2026-12-31", 1, IntervalUnit::Days).unwrap(), "2027-01-01");
        assert_eq!(later("2026-01-01", 2, IntervalUnit::Weeks).unwrap(), "2026-01-15");
        assert_eq!(later("9999-12-31", 1, IntervalUnit::Days), None);
        assert_eq!(Day::of("2026-02-30"), None);
        assert_eq!(Day::of_unix_seconds(1_767_225_600).unwrap().to_string(), "2026-01-01");
    }
}
