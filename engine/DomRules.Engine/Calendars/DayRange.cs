namespace DomRules.Engine.Calendars;

/// <summary>Days from the first to the last, both included.</summary>
internal readonly record struct DayRange(int First, int Last)
{
    public bool Has(int day) => day >= First && day <= Last;

    public bool Overlaps(int first, int last) => first <= Last && last >= First;
}
