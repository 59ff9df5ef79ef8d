using DomRules.Olist;
using DomRules.Olist.Reading;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: DomRules.Olist DATA-FOLDER LIBRARY-FOLDER");
    return 2;
}

foreach (var (name, text) in LibraryFiles.From(OlistFiles.ReadFrom(args[0])))
{
    var path = Path.Combine(args[1], name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
    Console.WriteLine($"{name}: {text.Length} characters");
}

return 0;
