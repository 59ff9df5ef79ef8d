using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Life;

/// <summary>Reads one command with its moment.</summary>
internal static class CommandRecord
{
    /// <summary>The command that the cursor is on, without the file's order in time; null when it was reported.</summary>
    internal static TimedCommand? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a command")) return null;
        var start = json.Offset;
        if (FormOf(json, start) is not { } form)
        {
            json.Skip();
            return null;
        }
        var (parts, seen) = (new CommandParts(), new SeenProperties());
        while (json.NextProperty(CommandNames.All, ref seen, out var property))
        {
            if (form.Has(property)) parts.Take(ref json, property, form.IsWhole);
            else PassOver(ref json, property, form);
        }
        seen.Require(ref json, start, CommandNames.All, [CommandProperty.At, .. form.Must]);
        return json.Context.Problems.HasErrors ? null : new(parts.At!.Value, form.Make(parts));
    }

    /// <summary>Looks ahead for what is done, since it says how all the rest is read.</summary>
    private static CommandForm? FormOf(JsonCursor ahead, int start)
    {
        while (ahead.NextName() is { } name)
        {
            if (name == "do") return ahead.Token == System.Text.Json.JsonTokenType.Null ? Missing(ahead, start) : ahead.OneOf(CommandForms.Names) is { } told ? CommandForms.Of(told) : Untold(ahead, start);
            ahead.Skip();
        }
        return Missing(ahead, start);
    }

    private static CommandForm? Missing(JsonCursor json, int start)
    {
        json.Context.Problems.Add(FileProblems.Missing, start, $"`do` is missing; it is one of {string.Join(", ", CommandForms.Names)}");
        return null;
    }

    /// <summary>An empty text was not reported yet.</summary>
    private static CommandForm? Untold(JsonCursor json, int start) => json.Context.Problems.HasErrors ? null : Missing(json, start);

    private static void PassOver(ref JsonCursor json, CommandProperty property, CommandForm form)
    {
        var severity = json.Context.Options.Strict ? InputSeverity.Error : InputSeverity.Warning;
        json.Context.Problems.Add(EventProblems.NotOfThisCommand, severity, json.Offset, $"`{form.Do}` has no `{CommandNames.Of(property)}`; it has {Known(form)}", EventProblems.NotOfThisCommand.Remedy);
        json.Skip();
    }

    private static string Known(CommandForm form) => string.Join(", ", form.Must.Concat(form.May).Select(p => $"`{CommandNames.Of(p)}`").DefaultIfEmpty("nothing but `at`"));
}
