using DomRules.Formats.Json;
using DomRules.Model.Canonical;

namespace DomRules.Formats.Life;

/// <summary>Commands as they are kept: one canonical line each, which holds what the command has and nothing else that its sender wrote.</summary>
public static class CommandLog
{
    /// <summary>The canonical bytes of a command, without a line end.</summary>
    public static byte[] Write(TimedCommand timed)
    {
        var form = CommandForms.Of(timed.Command);
        var whole = form.Write(timed.Command);
        whole.Add(CommandNames.Of(CommandProperty.At), JsonNodes.Of(timed.At));
        whole.Add(CommandNames.Of(CommandProperty.Do), JsonNodes.Of(form.Do));
        return CanonicalJson.Write(whole);
    }

    /// <summary>Reads a command that was kept, exactly as it was written; null where the bytes are not one.</summary>
    /// <param name="bytes">One command.</param>
    /// <param name="name">What messages call it.</param>
    public static Reading<TimedCommand> Read(ReadOnlySpan<byte> bytes, string name) => KeptRecord.Read(bytes, name, CommandRecord.Read);
}
