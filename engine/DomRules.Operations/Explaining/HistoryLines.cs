using System.Globalization;
using System.Text;

namespace DomRules.Operations.Explaining;

/// <summary>Lines of a history. What is only looked at again and found to be the same is told once, with how often.</summary>
internal sealed class HistoryLines
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _sinceChange = new(StringComparer.Ordinal);
    private int _again;
    private DateTimeOffset _last;

    /// <summary>Adds a line.</summary>
    /// <param name="at">When.</param>
    /// <param name="words">What.</param>
    /// <param name="essence">What of it would be the same if nothing had changed; null: it is a change in any case.</param>
    internal void Add(DateTimeOffset at, string words, string? essence = null)
    {
        if (essence is not null && _sinceChange.Contains(essence))
        {
            _again++;
            _last = at;
            return;
        }

        if (essence is null || _again > 0)
        {
            _sinceChange.Clear();
        }

        Close();
        Line(at, words);
        if (essence is not null)
        {
            _sinceChange.Add(essence);
        }
    }

    public override string ToString()
    {
        Close();
        return _text.ToString();
    }

    private void Close()
    {
        if (_again > 0)
        {
            Line(_last, "looked at again until now, and nothing had changed");
            _again = 0;
        }
    }

    private void Line(DateTimeOffset at, string words) =>
        _text.Append(at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)).Append("  ").Append(words).Append('\n');
}
