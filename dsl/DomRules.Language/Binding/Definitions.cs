using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Declarations;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>What names mean in the effective policy; each declaration is bound at its first use, in its own file.</summary>
internal sealed class Definitions
{
    private readonly DefinitionTable _table;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, Bound> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _readsOf = new(StringComparer.Ordinal);
    private readonly Stack<HashSet<string>> _reading = new();
    private readonly List<string> _underway = [];
    private readonly FieldTable _fields;
    private readonly WordTable _words;

    internal Definitions(DefinitionTable table, string currency, ExpressionFactory factory, DiagnosticBag bag, OccurrenceRecorder? recorder = null)
    {
        Recorder = recorder;
        _table = table;
        _bag = bag;
        Currency = currency;
        Factory = factory;
        recorder?.Declare(table);
        _words = new WordTable(table, bag, recorder);
        _fields = new FieldTable();
        _fields.Read(table, this, bag);
    }

    internal string Currency { get; }

    /// <summary>Collects what names mean; null: nobody asks.</summary>
    internal OccurrenceRecorder? Recorder { get; }

    internal ExpressionFactory Factory { get; }

    internal DefinitionTable Table => _table;

    internal FieldTable Fields => _fields;

    internal WordTable Words => _words;

    /// <summary>Parameter values that stand instead of the declared ones; null: none.</summary>
    internal IReadOnlyDictionary<string, Value>? Overridden { get; init; }

    /// <summary>Keys that were read by anything that was bound.</summary>
    internal HashSet<string> EverRead { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of lets, lists, parameters and tables.</summary>
    internal IEnumerable<string> Names => _table.Keys.Where(k => !k.Contains(' ', StringComparison.Ordinal));

    /// <summary>Those that could stand where the type is expected: lists where a list or set is, the others elsewhere.</summary>
    internal IEnumerable<string> NamesLike(RuleType? expected) => expected switch
    {
        null => Names,
        { Kind: TypeKind.List or TypeKind.Set } => Names.Where(n => _table.Find(n)!.Syntax is ListDeclaration or LetDeclaration),
        _ => Names.Where(n => _table.Find(n)!.Syntax is not ListDeclaration),
    };

    internal bool Knows(string name) => _table.Find(name) is not null;

    internal FactDefinition? Fact(string path) => FactCatalogue.Find(path) is { } fact ? _words.Typed(fact) : _fields.Find(path);

    /// <summary>The field that declares a fact, or the built-in fact.</summary>
    internal Symbol SymbolOf(FactDefinition fact) => _table.Find("field " + fact.Path) is { } field && fact.IsMerchants ? Symbols.Of(field)! : Symbols.Fact(fact.Path);

    /// <summary>Works out what is worked out only when asked for, so that several threads may ask.</summary>
    internal void Settle()
    {
        foreach (var fact in FactCatalogue.All)
        {
            _words.Typed(fact);
        }
    }

    internal IEnumerable<FactDefinition> FactsOf(string root) => FactCatalogue.All.Concat(_fields.All).Where(f => f.Root == root);

    internal Vocabulary Declared(Vocabulary vocabulary) => _words.Declared(vocabulary);

    /// <summary>Whether any code is admitted: the merchant chooses them and declared none, and the built-in names none.</summary>
    internal bool IsFree(Vocabulary vocabulary) => vocabulary.Name == "order.market" && _table.Find("words order.market") is null;

    internal (Value Value, string Meaning)? Assumed(string path) => _fields.Assumed(path);

    /// <summary>Notes that a declaration was read, for sealed rules and for what is never used.</summary>
    internal void Read(string key)
    {
        EverRead.Add(key);
        if (_reading.TryPeek(out var reads))
        {
            reads.Add(key);
            reads.UnionWith(_readsOf.GetValueOrDefault(key, []));
        }
    }

    /// <summary>Notes that a fact was read: its field, and the codes that it may have, whose order compares them.</summary>
    internal void ReadFact(FactDefinition fact)
    {
        Read("field " + fact.Path);
        if ((fact.Type.Vocabulary ?? fact.Type.Element?.Vocabulary) is { IsMerchants: true } codes)
        {
            Read("words " + codes.Name);
        }
    }

    /// <summary>Binds what a declaration says, and remembers what that read for whoever reads the declaration.</summary>
    internal void Bind(string key, Action bind) => _readsOf[key] = Reads(bind);

    /// <summary>Runs a binding and tells what it read, at any depth.</summary>
    internal HashSet<string> Reads(Action bind)
    {
        var reads = new HashSet<string>(StringComparer.Ordinal);
        _reading.Push(reads);
        bind();
        _reading.Pop();
        if (_reading.TryPeek(out var outer))
        {
            outer.UnionWith(reads);
        }

        return reads;
    }

    /// <summary>The value of a let, list, parameter or table; null when nothing is called so.</summary>
    internal Bound? Value(string name, RuleType? expected)
    {
        if (_table.Find(name) is not { } definition)
        {
            return null;
        }

        Read(name);
        var key = definition.Syntax is ListDeclaration ? $"{name} as {expected?.Element?.Vocabulary?.Name ?? expected?.Vocabulary?.Name}" : name;
        if (!_values.TryGetValue(key, out var bound))
        {
            bound = BindOnce(definition, key, expected);
        }
        else if (_readsOf.TryGetValue(key, out var reads) && _reading.TryPeek(out var reading))
        {
            reading.UnionWith(reads);
        }

        return bound;
    }

    private Bound BindOnce(Definition definition, string key, RuleType? expected)
    {
        if (_underway.Contains(definition.Key))
        {
            _bag.Add(NameDiagnostics.CircularDefinition(definition.At, string.Join(" → ", _underway.SkipWhile(k => k != definition.Key).Append(definition.Key))));
            _values[key] = Bound.Error;
            return Bound.Error;
        }

        _underway.Add(definition.Key);
        var bound = Bound.Error;
        _readsOf[key] = Reads(() => bound = new DeclarationBinder(this, _bag).Value(definition, expected));
        _underway.RemoveAt(_underway.Count - 1);
        bound = _values.TryGetValue(key, out var failed) && failed.IsError ? failed : bound;
        _values[key] = bound;
        if (!bound.IsError)
        {
            Recorder?.Typed(definition, bound.Type);
        }

        return bound;
    }

    /// <summary>Binds what nobody uses, so that its names are understood too; its mistakes are nobody's.</summary>
    internal void BindUnused()
    {
        var silent = new DeclarationBinder(this, new DiagnosticBag());
        foreach (var definition in _table.Effective.Where(d => d.Syntax is ListDeclaration or Syntax.Tables.TableDeclaration && !EverRead.Contains(d.Key)).ToList())
        {
            if (silent.Value(definition, null) is { IsError: false } bound)
            {
                Recorder?.Typed(definition, bound.Type);
            }
        }
    }
}
