using System.Collections.Immutable;
using System.Text;
using DomRules.Formats;
using DomRules.Formats.Life;
using DomRules.Formats.Problems;
using DomRules.Model.Life.Commands;

namespace DomRules.Operations.Serving;

/// <summary>Reads one command from JSON.</summary>
public static class CommandText
{
    /// <summary>What was read: a command, or why there is none.</summary>
    /// <param name="Command">null: it cannot be read.</param>
    /// <param name="Problems">Errors, and what was passed over.</param>
    public readonly record struct Found(LifeCommand? Command, ImmutableArray<InputProblem> Problems);

    /// <summary>Reads a command as event files have them; a line without <c>at</c> happens at the moment given.</summary>
    /// <param name="line">UTF-8, one JSON object; it may have line ends.</param>
    /// <param name="options">How orders are read.</param>
    /// <param name="file">What messages call it.</param>
    public static Found Read(ReadOnlyMemory<byte> line, ReadingOptions options, string file)
    {
        foreach (var reading in new EventFileReader(options).Read(new MemoryStream(line.ToArray(), writable: false), file))
        {
            return new Found(reading.Command?.Command, reading.Problems);
        }

        return new Found(null, []);
    }

    /// <summary>A line of an event file, of its parts.</summary>
    /// <param name="what">Its <c>do</c>.</param>
    /// <param name="at">Its moment.</param>
    /// <param name="members">Further members; values are JSON.</param>
    public static byte[] Line(string what, DateTimeOffset at, params ReadOnlySpan<(string Name, string Json)> members)
    {
        var text = new StringBuilder("{\"at\":\"").Append(Auditing.Instants.Text(at)).Append("\",\"do\":\"").Append(what).Append('"');
        foreach (var (name, json) in members)
        {
            text.Append(",\"").Append(name).Append("\":").Append(json);
        }

        return Encoding.UTF8.GetBytes(text.Append('}').ToString());
    }
}
