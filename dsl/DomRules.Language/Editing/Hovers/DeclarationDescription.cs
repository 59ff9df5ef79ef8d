using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Syntax.Tables;
using DomRules.Model.Types;

namespace DomRules.Language.Editing.Hovers;

/// <summary>What the author declared with a word of its own, as it was written.</summary>
internal static class DeclarationDescription
{
    internal static Description Of(Symbol symbol, Declaration? declaration, RuleType? type, string? currency)
    {
        var title = Describer.Titled(SymbolWords.Kind(symbol), symbol.Name, type, currency);
        return declaration?.Syntax switch
        {
            ParameterDeclaration parameter => new(title, Parameter(parameter, declaration), Describer.Words(parameter.Documentation, parameter.Meaning?.Value)),
            LetDeclaration let => new(title, [declaration.Slice(let.Value)], Describer.Words(let.Documentation, let.Meaning?.Value)),
            ListDeclaration list => new(title, [Items(list.Items.Items.Length), declaration.Slice(list.Items)], Describer.Words(list.Documentation, list.Meaning?.Value)),
            TableDeclaration table => new(title, [Table(table, declaration)], Describer.Words(table.Documentation, table.Meaning?.Value)),
            QueueDeclaration queue => new(title, [], Describer.Words(queue.Documentation, queue.Meaning?.Value)),
            CheckDeclaration check => new(title, [$"{(check.Kind == CheckKind.Never ? "never" : "always")} {declaration.Slice(check.Condition)}"], check.Documentation),
            StepSyntax step => new(title, [declaration.Slice(step)], step.Documentation),
            _ => new(title, [], null),
        };
    }

    private static ImmutableArray<string> Parameter(ParameterDeclaration parameter, Declaration declaration) =>
        parameter is { Minimum: { } low, Maximum: { } high }
            ? [declaration.Slice(parameter.Value), $"between {declaration.Slice(low)} and {declaration.Slice(high)}"]
            : [declaration.Slice(parameter.Value)];

    private static string Items(int count) => count == 1 ? "1 item" : FormattableString.Invariant($"{count} items");

    private static string Table(TableDeclaration table, Declaration declaration) =>
        FormattableString.Invariant($"{table.Rows.Length} rows by {string.Join(", ", table.Columns.Select(c => declaration.Slice(c)))}");
}
