using System.Text.Json.Nodes;
using DomRules.Model.Life.Commands;

namespace DomRules.Formats.Life;

/// <summary>The form of one kind of command.</summary>
internal sealed class CommandForm<T>(string name, CommandField<T>[] fields, Func<CommandParts, T> make, bool isWhole, Func<T, bool>? only)
    : CommandForm(name, typeof(T), isWhole) where T : LifeCommand
{
    internal override IEnumerable<CommandProperty> Must => fields.Where(f => f.Must).Select(f => f.Property);

    internal override IEnumerable<CommandProperty> May => fields.Where(f => !f.Must).Select(f => f.Property);

    internal override bool IsOf(LifeCommand command) => command is T own && only?.Invoke(own) != false;

    internal override JsonObject Write(LifeCommand command)
    {
        var whole = new JsonObject();
        foreach (var field in fields)
            if (field.Write((T)command) is { } value) whole.Add(CommandNames.Of(field.Property), value);
        return whole;
    }

    internal override LifeCommand Make(CommandParts parts) => make(parts);
}
