using DomRules.Fashion;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: DomRules.Fashion LIBRARY-FOLDER");
    return 2;
}

var derived = new LibraryFiles(args[0]);
File.WriteAllText(Path.Combine(args[0], LibraryFiles.Network), derived.NetworkText());
Directory.CreateDirectory(Path.Combine(args[0], LibraryFiles.Month));
File.WriteAllText(Path.Combine(args[0], LibraryFiles.Month, "events.ndjson"), derived.EventsText());
return 0;
