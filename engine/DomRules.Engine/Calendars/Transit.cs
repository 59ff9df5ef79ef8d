namespace DomRules.Engine.Calendars;

/// <summary>How long a parcel travels: working days of the service's calendar, or calendar days.</summary>
/// <param name="Days">Zero or more.</param>
/// <param name="AreWorkingDays">Whether they are working days.</param>
internal readonly record struct Transit(int Days, bool AreWorkingDays);
