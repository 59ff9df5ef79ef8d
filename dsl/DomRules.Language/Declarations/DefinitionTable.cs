using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Declarations;

namespace DomRules.Language.Declarations;

/// <summary>All named declarations of a policy's layers; a child's stands instead of its parent's.</summary>
internal sealed class DefinitionTable
{
    private readonly Dictionary<string, List<Definition>> _byKey = new(StringComparer.Ordinal);

    internal DefinitionTable(IEnumerable<Layer> layers, DiagnosticBag bag)
    {
        foreach (var layer in layers)
        {
            foreach (var (file, declaration) in layer.Declarations)
            {
                if (KeyOf(declaration) is { } key)
                {
                    Add(new Definition(key.Key, declaration, file.Source, layer.Index, file.Source.At(key.Name.Span)), bag);
                }
            }
        }
    }

    internal IEnumerable<string> Keys => _byKey.Keys;

    internal IEnumerable<Definition> Effective => _byKey.Values.Select(d => d[^1]);

    /// <summary>The declaration in force; null when there is none.</summary>
    internal Definition? Find(string key) => _byKey.TryGetValue(key, out var all) ? all[^1] : null;

    /// <summary>Every layer's, root first.</summary>
    internal IReadOnlyList<Definition> All(string key) => _byKey.TryGetValue(key, out var all) ? all : [];

    private void Add(Definition definition, DiagnosticBag bag)
    {
        if (!_byKey.TryGetValue(definition.Key, out var all))
        {
            _byKey.Add(definition.Key, all = []);
        }

        if (all.Count > 0 && all[^1].Layer == definition.Layer)
        {
            bag.Add(NameDiagnostics.DuplicateName(definition.At, definition.Key, all[^1].At));
            return;
        }

        all.Add(definition);
    }

    private static (string Key, SyntaxNode Name)? KeyOf(DeclarationSyntax declaration) => declaration switch
    {
        LetDeclaration let => (let.Name.Text, let.Name),
        ListDeclaration list => (list.Name.Text, list.Name),
        ParameterDeclaration parameter => (parameter.Name.Text, parameter.Name),
        Syntax.Tables.TableDeclaration table => (table.Name.Text, table.Name),
        QueueDeclaration queue => ("queue " + queue.Name.Text, queue.Name),
        WordsDeclaration words => ("words " + Paths.Text(words.Path), words.Path),
        FieldDeclaration field => ("field " + Paths.Field(field.Path), field.Path),
        AssumeDeclaration assume => ("assume " + Paths.Field(assume.Path), assume.Path),
        CheckDeclaration check => ("check " + check.Name.Text, check.Name),
        _ => null,
    };
}
