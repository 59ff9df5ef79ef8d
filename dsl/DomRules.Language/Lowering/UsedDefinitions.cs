using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Tables;

namespace DomRules.Language.Lowering;

/// <summary>Which definitions any policy of the library used.</summary>
internal sealed class UsedDefinitions
{
    private readonly Dictionary<DeclarationSyntax, Definition> _all = [];
    private readonly HashSet<DeclarationSyntax> _used = [];

    internal void Add(Definitions definitions)
    {
        foreach (var definition in definitions.Table.Effective)
        {
            _all[definition.Syntax] = definition;
            if (definitions.EverRead.Contains(definition.Key))
            {
                _used.Add(definition.Syntax);
            }
        }
    }

    /// <summary>Lints what nobody uses, unless something is wrong (what is broken may be its use); a library's shared vocabularies, fields and queues may wait for their use.</summary>
    internal void Report(DiagnosticBag bag)
    {
        if (bag.HasErrors)
        {
            return;
        }

        foreach (var (syntax, definition) in _all)
        {
            if (!_used.Contains(syntax) && Word(syntax) is { } what)
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
