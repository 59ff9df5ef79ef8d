using System.Globalization;
using System.Text;

namespace DomRules.Formats.Text;

/// <summary>Days, times and moments as they stand in texts.</summary>
internal static class CalendarText
{
    private const int LongestInstant = 40;

    /// <summary>Reads "2026-12-24".</summary>
    internal static bool TryDate(ReadOnlySpan<byte> utf8, out DateOnly date)
    {
        date = default;
        if (utf8.Length != 10 || utf8[4] != '-' || utf8[7] != '-') return false;
        if (!Digits(utf8[..4], out var year) || !Digits(utf8[5..7], out var month) || !Digits(utf8[8..], out var day)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    /// <summary>Reads "16:00" or "16:00:30".</summary>
    internal static bool TryTime(ReadOnlySpan<byte> utf8, out TimeOnly time)
    {
        time = default;
        if (utf8.Length is not (5 or 8) || utf8[2] != ':' || !Digits(utf8[..2], out var hour) || !Digits(utf8[3..5], out var minute)) return false;
        var second = 0;
        if (utf8.Length == 8 && (utf8[5] != ':' || !Digits(utf8[6..], out second))) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new(hour, minute, second);
        return true;
    }

    /// <summary>Reads an ISO 8601 moment with offset, as UTC; without an offset it is no moment.</summary>
    internal static bool TryInstant(ReadOnlySpan<byte> utf8, out DateTimeOffset instant)
    {
        if (TryPlainUtc(utf8, out instant)) return true;
        if (utf8.Length is < 17 or > LongestInstant || !HasOffset(utf8)) return false;
        if (!DateTimeOffset.TryParse(Encoding.UTF8.GetString(utf8), CultureInfo.InvariantCulture, DateTimeStyles.None, out instant)) return false;
        instant = instant.ToUniversalTime();
        return utf8[4] == '-' && utf8[10] == 'T';
    }

    private static bool TryPlainUtc(ReadOnlySpan<byte> utf8, out DateTimeOffset instant)
    {
        instant = default;
        if (utf8.Length != 20 || utf8[19] != 'Z' || utf8[10] != 'T') return false;
        if (!TryDate(utf8[..10], out var date) || !TryTime(utf8[11..19], out var time)) return false;
        instant = new(date, time, TimeSpan.Zero);
        return true;
    }

    private static bool HasOffset(ReadOnlySpan<byte> utf8) => utf8[^1] == 'Z' || (utf8[^6] is (byte)'+' or (byte)'-' && utf8[^3] == ':');

    private static bool Digits(ReadOnlySpan<byte> utf8, out int number)
    {
        number = 0;
        foreach (var b in utf8)
        {
            if (b is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + (b - '0');
        }
        return true;
    }
}
