import json
import sys
import zipfile


def inspect_package(package_path):
    """Inspect the contents of a package."""
    with zipfile.ZipFile(package_path, 'r') as zf:
        print("Package contents:")
        for filename in zf.namelist():
            info = zf.getinfo(filename)
            print(f"  {filename} ({info.file_size:,} bytes)")
        
        # Read metadata
        metadata_content = zf.read("metadata.json").decode()
        metadata = json.loads(metadata_content)
        
        print("\nFunction metadata:")
        print(f"  Name: {metadata['function_info']['name']}")
        print(f"  Has dependencies: {metadata['dependencies']['requires_dependencies']}")
        print(f"  Filesystem operations: {metadata['dependencies']['requires_cluster_filesystem']}")
        
        # Show detected imports
        if metadata['dependencies']['imports']:
            print("\nDetected imports:")
            for imp in metadata['dependencies']['imports']:
                print(f"  {imp['module']} ({'from' if imp['is_from_import'] else 'direct'})")
        
        # Show filesystem calls
        if metadata['dependencies']['filesystem_calls']:
            print("\nFilesystem operations:")
            for call in metadata['dependencies']['filesystem_calls']:
                print(f"  {call['function']}() on line {call['lineno']}")


if __name__ == "__main__":
    inspect_package(sys.argv[1])
