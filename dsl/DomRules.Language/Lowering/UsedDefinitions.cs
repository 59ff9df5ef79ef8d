using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Tables;

namespace DomRules.Language.Lowering;

/// <summary>Which definitions any policy of the library used.</summary>
internal static class UsedDefinitions
{
    /// <summary>Lints what nobody uses, tests included, unless something is wrong (what is broken may be its use); a library's shared vocabularies, fields and queues may wait for their use.</summary>
    internal static void Report(IEnumerable<Definitions> policies, DiagnosticBag bag)
    {
        if (bag.HasErrors)
        {
            return;
        }

        var all = policies.SelectMany(p => p.Table.Effective.Select(d => (Definition: d, IsUsed: p.EverRead.Contains(d.Key)))).ToList();
        var used = all.Where(d => d.IsUsed).Select(d => d.Definition.Syntax).ToHashSet();
        foreach (var definition in all.Select(d => d.Definition).DistinctBy(d => d.Syntax))
        {
            if (!used.Contains(definition.Syntax) && Word(definition.Syntax) is { } what)
            {
                bag.Add(LintDiagnostics.Unused(definition.At, what, definition.Key));
            }
        }
    }

    private static string? Word(DeclarationSyntax syntax) => syntax switch
    {
        LetDeclaration => "let",
        ListDeclaration => "list",
        ParameterDeclaration => "parameter",
        TableDeclaration => "table",
        _ => null,
    };
}
