using System.Collections.Immutable;
using System.Text;

namespace DomRules.Engine.Explanation;

/// <summary>A decision in plain words, the same on every surface.</summary>
/// <param name="Sentence">The one sentence that says it.</param>
/// <param name="Sections">What stands behind it, most important first; sections without content are left out.</param>
public sealed record Explanation(string Sentence, ImmutableArray<ExplanationSection> Sections)
{
    /// <summary>As plain text, lines ended by a line feed.</summary>
    public string ToText()
    {
        var text = new StringBuilder(Sentence).Append('\n');
        foreach (var section in Sections)
        {
            text.Append('\n').Append(section.Title).Append('\n');
            foreach (var line in section.Lines)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }
}
